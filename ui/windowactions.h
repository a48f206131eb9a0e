#pragma once

#include "displaytext.h"

#include <QAction>
#include <QObject>

#include <vector>

class QActionGroup;

namespace orrery {

/// What the enabled state of actions depends on.
struct SelectionFacts
{
    int count = 0;
    int paused = 0;
    bool connected = false;
    friend bool operator==(const SelectionFacts &, const SelectionFacts &) = default;
};

/// Actions that change nothing on a server.
class ViewActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewActions)
public:
    explicit ViewActions(QObject *parent);
    ~ViewActions() override = default;

    void follow(const SelectionFacts &facts);
    void checkZone(ZoneChoice zone) const;

    QAction *refresh;
    QAction *showPending;
    QAction *filter;
    QAction *openById;
    QAction *goToTime;
    QAction *copyId;
    QAction *details;
    QAction *disconnect;
    QAction *quit;
    QAction *keys;
    QAction *about;
    QActionGroup *zones;

signals:
    void zoneChosen(orrery::ZoneChoice zone);

private:
    void addZones();
};

/// Actions that change something on a server; a read-only connection has none of them.
class WriteActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WriteActions)
public:
    explicit WriteActions(QObject *parent);
    ~WriteActions() override = default;

    /// Enables what the selection allows; the tool tip of the others says why not.
    void follow(const SelectionFacts &facts);

    QAction *create;
    QAction *pause;
    QAction *resume;
    QAction *pauseOrResume; ///< Space
    QAction *trigger;
    QAction *backfill;
    QAction *edit;
    QAction *duplicate;
    QAction *remove;

    [[nodiscard]] std::vector<QAction *> all() const;
};

} // namespace orrery
