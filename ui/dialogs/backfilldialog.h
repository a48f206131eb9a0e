#pragma once

#include "dialogs/requestdialog.h"
#include "schedules/backfillpreview.h"

#include <QTimeZone>

#include <memory>

class QCheckBox;
class QTreeView;

namespace orrery {

class BackfillInstantModel;
class BackfillRangeList;
template<typename T>
class LatestTask;
class ZonePicker;

/// What a backfill dialog starts from.
struct BackfillSetup
{
    ScheduleDescription description;
    QByteArray jitterSeed; ///< see jitterSeed()
    QTimeZone viewerZone;
    QTimeZone shownZone; ///< chosen at first: the viewer's, the schedule's or UTC
    Clock clock;
    std::vector<BackfillRange> suggested; ///< empty: the last hour
};

/// Asks for the ranges whose runs are started again, says exactly which runs those are, and what the server will make
/// of them.
class BackfillDialog final : public RequestDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackfillDialog)
public:
    explicit BackfillDialog(const BackfillSetup &setup, QWidget *parent = nullptr);
    ~BackfillDialog() override;

signals:
    /// All ranges in one patch.
    void patchRequested(const orrery::SchedulePatch &patch);

private:
    void submit() override;
    void setUpZone(const BackfillSetup &setup);
    void setUpPreview();
    void count();
    void showPreview(BackfillPreview preview);
    void showTexts();
    void setZone(const QTimeZone &zone);
    void check();
    [[nodiscard]] QString issue() const;

    ScheduleSpec m_spec;
    OverlapPolicy m_own;
    QByteArray m_jitterSeed;
    Clock m_clock;
    ZonePicker *m_zone;
    BackfillRangeList *m_ranges;
    QLabel *m_summary;
    QLabel *m_warnings;
    BackfillInstantModel *m_model;
    QTreeView *m_list;
    QCheckBox *m_future;
    BackfillPreview m_preview; ///< its instants are in the model
    bool m_counted = false;
    std::size_t m_futureRuns = 0;
    std::unique_ptr<LatestTask<BackfillPreview>> m_task;
};

} // namespace orrery
