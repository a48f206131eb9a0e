#pragma once

#include "connection/connectiontarget.h"
#include "domain/instant.h"
#include "schedules/schedulerow.h"

#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QMenu;
class QPushButton;

namespace orrery {

class ConnectionChooser;

/// The first line of the window: where we are, how old the data are, what there is.
class WindowHeader final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowHeader)
public:
    /// \a zoneMenu and \a refresh become buttons.
    WindowHeader(QAction *refresh, QMenu *zoneMenu, QWidget *parent = nullptr);
    ~WindowHeader() override = default;

    void setTarget(const ConnectionTarget &target);
    void setCounts(const ScheduleCounts &counts);
    /// \a loadedAt: when the shown list was asked for; empty: never.
    void setAge(std::optional<Instant> loadedAt, Instant now, bool stale);
    void setZoneText(const QString &text);

    [[nodiscard]] ConnectionChooser &chooser() const { return *m_chooser; }

private:
    ConnectionChooser *m_chooser;
    QLabel *m_kind;
    QLabel *m_age;
    QLabel *m_counts;
    QPushButton *m_zone;
};

} // namespace orrery
