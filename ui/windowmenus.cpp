#include "windowmenus.h"

#include "windowactions.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace orrery {

namespace {

struct WindowMenus
{
    Q_DECLARE_TR_FUNCTIONS(WindowMenus)
};

} // namespace

void fillScheduleMenu(QMenu &menu, const ViewActions &view, const WriteActions *write)
{
    menu.setToolTipsVisible(true);
    if (write) {
        menu.addActions({write->pause, write->resume, write->trigger, write->backfill});
        menu.addSeparator();
        menu.addActions({write->edit, write->duplicate, write->remove});
        menu.addSeparator();
    }
    menu.addAction(view.copyId);
}

void fillMenuBar(QMenuBar &bar, const ViewActions &view, const WriteActions *write)
{
    bar.clear();
    QMenu *schedule = bar.addMenu(WindowMenus::tr("&Schedule"));
    if (write) {
        schedule->addAction(write->create);
    }
    schedule->addAction(view.openById);
    schedule->addSeparator();
    fillScheduleMenu(*schedule, view, write);
    schedule->addSeparator();
    schedule->addActions({view.disconnect, view.quit});

    QMenu *look = bar.addMenu(WindowMenus::tr("&View"));
    look->setToolTipsVisible(true);
    look->addActions({view.refresh, view.showPending, view.filter});
    look->addSeparator();
    look->addActions({view.goToTime, view.details});
    look->addSection(WindowMenus::tr("Time zone"));
    look->addActions(view.zones->actions());

    QMenu *help = bar.addMenu(WindowMenus::tr("&Help"));
    help->addActions({view.keys, view.about});
}

} // namespace orrery
