#pragma once

#include "dialogs/requestdialog.h"
#include "schedules/scheduledraft.h"

#include <QTimeZone>

#include <memory>
#include <vector>

class QTabWidget;

namespace orrery {

class ChangesPanel;
class DraftSection;
class UnderstandingPanel;
struct DraftIssue;
struct SpecUnderstanding;
template<typename T>
class LatestTask;

/// What the form starts from.
struct ScheduleEditSetup
{
    enum class Mode { Create, Edit, Duplicate };

    Mode mode = Mode::Create;
    ScheduleDraft draft; ///< Duplicate: of the original, the id is to be changed
    QString namespaceUuid; ///< for the jitter; empty: times are shown as if it were unknown, without it
    QTimeZone viewerZone;
    Clock clock;
};

/// The form for a whole schedule. What it does not show it keeps; what the user does not touch comes out as it went in.
class ScheduleEditDialog final : public RequestDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScheduleEditDialog)
public:
    explicit ScheduleEditDialog(const ScheduleEditSetup &setup, QWidget *parent = nullptr);
    ~ScheduleEditDialog() override;

    /// What the form holds now, valid or not.
    [[nodiscard]] ScheduleDraft draft() const;

signals:
    void saveRequested(const orrery::ScheduleDraft &draft);

private:
    void submit() override;
    void setUpSections();
    void setUpLayout();
    void addTab(const QString &title, DraftSection *section);
    void onEdited();
    void refresh();
    void understand(const ScheduleDraft &draft);
    void showUnderstanding(const SpecUnderstanding &understanding);
    void markTabs(const std::vector<DraftIssue> &issues);
    [[nodiscard]] std::vector<DraftIssue> issuesOf(const ScheduleDraft &draft) const;
    [[nodiscard]] QString reasonAgainst(const ScheduleDraft &draft, const std::vector<DraftIssue> &issues) const;

    ScheduleEditSetup m_setup;
    QTabWidget *m_tabs;
    std::vector<DraftSection *> m_sections; ///< one for each tab
    UnderstandingPanel *m_understanding;
    ChangesPanel *m_changes;
    bool m_touched = false; ///< an empty new form is not full of complaints
    bool m_understood = false;
    QString m_refusal;
    ScheduleSpec m_askedSpec;
    ScheduleId m_askedId;
    std::unique_ptr<LatestTask<SpecUnderstanding>> m_task;
};

} // namespace orrery
