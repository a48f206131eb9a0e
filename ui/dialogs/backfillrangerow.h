#pragma once

#include "domain/schedule.h"

#include <QTimeZone>
#include <QWidget>

class QLabel;
class QToolButton;

namespace orrery {

class InstantEdit;
class OverlapPolicyCombo;

/// One range of a backfill: start, end, overlap policy.
class BackfillRangeRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackfillRangeRow)
public:
    BackfillRangeRow(const BackfillRange &range, OverlapPolicy own, const QTimeZone &zone, QWidget *parent = nullptr);
    ~BackfillRangeRow() override = default;

    [[nodiscard]] BackfillRange range() const;

    /// Why the range cannot be sent, empty if it can.
    [[nodiscard]] QString issue() const;

    void setZone(const QTimeZone &zone);
    void setRemovable(bool removable);

    /// \a count: how many runs it starts, in words.
    void showCount(const QString &count);

signals:
    void rangeChanged();
    void removeRequested();

private:
    void setUpEditor(InstantEdit *editor, const char *name, const QString &label);
    void setUpLayout();
    void showHint();

    InstantEdit *m_start;
    InstantEdit *m_end;
    OverlapPolicyCombo *m_overlap;
    QLabel *m_count;
    QToolButton *m_remove;
    QLabel *m_hint;
};

} // namespace orrery
