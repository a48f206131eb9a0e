#include "windowactions.h"

#include "tintedicon.h"

#include <QActionGroup>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

struct ActionText
{
    QString text;
    QString toolTip;
};

QAction *makeAction(QObject *parent, const QString &name, const QString &icon, const ActionText &text)
{
    auto *action = new QAction(text.text, parent);
    action->setObjectName(name);
    action->setToolTip(text.toolTip);
    action->setProperty("purpose", text.toolTip);
    if (!icon.isEmpty()) {
        action->setIcon(tintedIcon(icon));
    }
    return action;
}

/// Keys that texts and buttons also use act only inside the table and the timeline.
void setKey(QAction *action, const QKeySequence &key, Qt::ShortcutContext context = Qt::WindowShortcut)
{
    action->setShortcut(key);
    action->setShortcutContext(context);
}

/// \a obstacle empty: it can be done.
void allow(QAction *action, const QString &obstacle)
{
    const QString purpose = action->property("purpose").toString();
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    const QString able = key.isEmpty() ? purpose : u"%1 (%2)"_s.arg(purpose, key);
    action->setEnabled(obstacle.isEmpty());
    action->setToolTip(obstacle.isEmpty() ? able : u"%1\n%2"_s.arg(able, obstacle));
}

} // namespace

ViewActions::ViewActions(QObject *parent)
    : QObject(parent)
    , refresh(makeAction(this, u"refresh"_s, u"refresh"_s, {tr("&Refresh"), tr("Ask the server again")}))
    , showPending(makeAction(this, u"showPending"_s, {}, {tr("&Show Waiting Changes"), tr("Show what came and went")}))
    , filter(makeAction(this, u"filter"_s, u"filter"_s, {tr("&Filter"), tr("Go to the filter")}))
    , openById(makeAction(this, u"openById"_s, u"open"_s, {tr("&Open by Id…"), tr("Open a schedule by its id")}))
    , goToTime(makeAction(this, u"goToTime"_s, u"open"_s,
                          {tr("&Go to Time…"), tr("Show a time on the timeline, such as \"yesterday 14:00\"")}))
    , copyId(makeAction(this, u"copyId"_s, u"copy"_s, {tr("&Copy Id"), tr("Copy the ids of the selected schedules")}))
    , details(makeAction(this, u"details"_s, u"details"_s, {tr("&Details"), tr("Show or hide the details")}))
    , disconnect(makeAction(this, u"disconnect"_s, u"disconnect"_s, {tr("&Disconnect"), tr("Leave this server")}))
    , quit(makeAction(this, u"quit"_s, {}, {tr("&Quit"), tr("Leave Orrery")}))
    , keys(makeAction(this, u"keys"_s, u"help"_s, {tr("&Keys"), tr("List of all keys")}))
    , about(makeAction(this, u"about"_s, u"information"_s, {tr("&About Orrery"), tr("Version and licence")}))
    , zones(new QActionGroup(this))
{
    setKey(refresh, QKeySequence(Qt::Key_F5));
    setKey(showPending, QKeySequence(Qt::SHIFT | Qt::Key_F5));
    filter->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_F), QKeySequence(Qt::Key_Slash)});
    setKey(openById, QKeySequence(Qt::CTRL | Qt::Key_O));
    setKey(goToTime, QKeySequence(Qt::CTRL | Qt::Key_G));
    setKey(copyId, QKeySequence(Qt::CTRL | Qt::Key_C), Qt::WidgetWithChildrenShortcut);
    setKey(details, QKeySequence(Qt::CTRL | Qt::Key_I));
    setKey(quit, QKeySequence(Qt::CTRL | Qt::Key_Q));
    keys->setShortcuts({QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)});
    details->setCheckable(true);
    details->setChecked(true);
    addZones();
    follow({});
}

void ViewActions::addZones()
{
    const std::pair<ZoneChoice, QString> choices[]{{ZoneChoice::Viewer, tr("My Time &Zone")},
                                                   {ZoneChoice::Schedule, tr("Zone of the &Schedule")},
                                                   {ZoneChoice::Utc, tr("&UTC")}};
    for (const auto &[zone, text] : choices) {
        QAction *action = zones->addAction(text);
        action->setObjectName(u"zone%1"_s.arg(int(zone)));
        action->setCheckable(true);
        action->setData(int(zone));
    }
    zones->actions().constFirst()->setChecked(true);
    connect(zones, &QActionGroup::triggered, this,
            [this](const QAction *action) { emit zoneChosen(ZoneChoice(action->data().toInt())); });
}

void ViewActions::checkZone(ZoneChoice zone) const
{
    zones->actions().at(int(zone))->setChecked(true);
}

void ViewActions::follow(const SelectionFacts &facts)
{
    const QString offline = facts.connected ? QString() : tr("Not connected.");
    for (QAction *action : {refresh, showPending, filter, openById, goToTime, disconnect}) {
        allow(action, offline);
    }
    allow(copyId, facts.count > 0 ? QString() : tr("Select a schedule first."));
    for (QAction *action : {details, quit, keys, about}) {
        allow(action, {});
    }
}

WriteActions::WriteActions(QObject *parent)
    : QObject(parent)
    , create(makeAction(this, u"create"_s, u"new"_s, {tr("&New…"), tr("Create a schedule")}))
    , pause(makeAction(this, u"pause"_s, u"pause"_s, {tr("&Pause…"), tr("Pause the selected schedules")}))
    , resume(makeAction(this, u"resume"_s, u"resume"_s, {tr("&Resume…"), tr("Resume the selected schedules")}))
    , pauseOrResume(
          makeAction(this, u"pauseOrResume"_s, {}, {tr("Pause or Resume…"), tr("Pause what is active, else resume")}))
    , trigger(makeAction(this, u"trigger"_s, u"trigger"_s, {tr("&Trigger…"), tr("Start a run now")}))
    , backfill(makeAction(this, u"backfill"_s, u"backfill"_s, {tr("&Backfill…"), tr("Start the runs of a past time")}))
    , edit(makeAction(this, u"edit"_s, u"edit"_s, {tr("&Edit…"), tr("Change the schedule")}))
    , duplicate(makeAction(this, u"duplicate"_s, u"duplicate"_s, {tr("D&uplicate…"), tr("Create one like it")}))
    , remove(makeAction(this, u"remove"_s, u"delete"_s, {tr("De&lete…"), tr("Delete the schedule")}))
{
    setKey(create, QKeySequence(Qt::CTRL | Qt::Key_N));
    setKey(pauseOrResume, QKeySequence(Qt::Key_Space), Qt::WidgetWithChildrenShortcut);
    setKey(trigger, QKeySequence(Qt::CTRL | Qt::Key_T));
    setKey(backfill, QKeySequence(Qt::CTRL | Qt::Key_B));
    setKey(edit, QKeySequence(Qt::CTRL | Qt::Key_E));
    setKey(duplicate, QKeySequence(Qt::CTRL | Qt::Key_D));
    setKey(remove, QKeySequence(Qt::Key_Delete), Qt::WidgetWithChildrenShortcut);
    follow({});
}

void WriteActions::follow(const SelectionFacts &facts)
{
    const QString none = facts.count == 0 ? tr("Select a schedule first.") : QString();
    const QString notOne = facts.count > 1 ? tr("Select a single schedule.") : none;
    const bool allPaused = facts.count > 0 && facts.paused == facts.count;
    const bool nonePaused = facts.count > 0 && facts.paused == 0;
    allow(create, facts.connected ? QString() : tr("Not connected."));
    allow(pause, allPaused ? tr("What is selected is paused already.") : none);
    allow(resume, nonePaused ? tr("What is selected is not paused.") : none);
    allow(pauseOrResume, none);
    for (QAction *action : {trigger, backfill, edit, duplicate, remove}) {
        allow(action, notOne);
    }
}

std::vector<QAction *> WriteActions::all() const
{
    return {create, pause, resume, pauseOrResume, trigger, backfill, edit, duplicate, remove};
}

} // namespace orrery
