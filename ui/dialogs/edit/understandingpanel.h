#pragma once

#include "dialogs/edit/specunderstanding.h"

#include <QTimeZone>
#include <QWidget>

class QLabel;
class QTreeWidget;

namespace orrery {

/// What the spec in the form means: in words, what to watch out for, and the next times in two zones.
class UnderstandingPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UnderstandingPanel)
public:
    UnderstandingPanel(const QTimeZone &viewerZone, QWidget *parent);
    ~UnderstandingPanel() override = default;

    /// Until the next understanding is there, the last one stays, marked as old.
    void setPending();
    void setUnderstanding(const SpecUnderstanding &understanding, const QTimeZone &scheduleZone);

private:
    void showTimes(const std::vector<FireTime> &times, const QTimeZone &scheduleZone);

    QTimeZone m_viewerZone;
    QLabel *m_sentence;
    QLabel *m_warnings;
    QTreeWidget *m_times;
};

} // namespace orrery
