#include "timeline/timelineactions.h"

#include "timeline/timelineview.h"

#include <QAction>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace orrery {

namespace {

struct Entry
{
    const char *name;
    const char *text;
    QList<QKeySequence> keys;
    std::function<void()> run;
};

QAction *addEntry(TimelineView &view, const Entry &entry)
{
    auto *action = new QAction(QCoreApplication::translate("TimelineActions", entry.text), &view);
    action->setObjectName(QLatin1String(entry.name));
    action->setShortcuts(entry.keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(action, &QAction::triggered, &view, entry.run);
    view.addAction(action);
    return action;
}

void addMoves(TimelineView &view)
{
    TimelineView *v = &view;
    const std::vector<Entry> entries{
        {"timelinePanLeft", QT_TRANSLATE_NOOP("TimelineActions", "Earlier"), {Qt::Key_Left}, [v] { v->panBy(-0.1); }},
        {"timelinePanRight", QT_TRANSLATE_NOOP("TimelineActions", "Later"), {Qt::Key_Right}, [v] { v->panBy(0.1); }},
        {"timelinePageLeft",
         QT_TRANSLATE_NOOP("TimelineActions", "A Window Earlier"),
         {Qt::CTRL | Qt::Key_Left},
         [v] { v->panBy(-1); }},
        {"timelinePageRight",
         QT_TRANSLATE_NOOP("TimelineActions", "A Window Later"),
         {Qt::CTRL | Qt::Key_Right},
         [v] { v->panBy(1); }},
        {"timelineZoomIn",
         QT_TRANSLATE_NOOP("TimelineActions", "Zoom In"),
         {Qt::Key_Plus, Qt::Key_Equal},
         [v] { v->zoomBy(0.5); }},
        {"timelineZoomOut", QT_TRANSLATE_NOOP("TimelineActions", "Zoom Out"), {Qt::Key_Minus}, [v] { v->zoomBy(2); }},
        {"timelineFit", QT_TRANSLATE_NOOP("TimelineActions", "Fit All Runs"), {Qt::Key_0}, [v] { v->fit(); }},
        {"timelineNow",
         QT_TRANSLATE_NOOP("TimelineActions", "Go to Now"),
         {Qt::Key_Home, Qt::Key_T},
         [v] { v->goToNow(); }},
    };
    for (const Entry &entry : entries) {
        addEntry(view, entry);
    }
}

void addSteps(TimelineView &view)
{
    TimelineView *v = &view;
    const auto step = [v](RunFilter filter, bool forward) { return [=] { v->goToRun(filter, forward); }; };
    const std::vector<Entry> entries{
        {"timelineNextRun", QT_TRANSLATE_NOOP("TimelineActions", "Next Run"), {Qt::Key_N}, step(RunFilter::All, true)},
        {"timelinePreviousRun",
         QT_TRANSLATE_NOOP("TimelineActions", "Previous Run"),
         {Qt::SHIFT | Qt::Key_N},
         step(RunFilter::All, false)},
        {"timelineNextFailure",
         QT_TRANSLATE_NOOP("TimelineActions", "Next Failure"),
         {Qt::Key_F},
         step(RunFilter::Failures, true)},
        {"timelinePreviousFailure",
         QT_TRANSLATE_NOOP("TimelineActions", "Previous Failure"),
         {Qt::SHIFT | Qt::Key_F},
         step(RunFilter::Failures, false)},
        {"timelineRangeMenu",
         QT_TRANSLATE_NOOP("TimelineActions", "Actions for This Range…"),
         {Qt::SHIFT | Qt::Key_F10, Qt::Key_Menu},
         [v] { v->openMenuForSelection(); }},
    };
    for (const Entry &entry : entries) {
        addEntry(view, entry);
    }
}

void addHistory(TimelineView &view)
{
    TimelineView *v = &view;
    QAction *back = addEntry(
        view,
        {"timelineBack", QT_TRANSLATE_NOOP("TimelineActions", "Back"), {Qt::ALT | Qt::Key_Left}, [v] { v->goBack(); }});
    QAction *forward = addEntry(
        view, {"timelineForward", QT_TRANSLATE_NOOP("TimelineActions", "Forward"), {Qt::ALT | Qt::Key_Right}, [v] {
                   v->goForward();
               }});
    const auto refresh = [v, back, forward] {
        back->setEnabled(v->canGoBack());
        forward->setEnabled(v->canGoForward());
    };
    QObject::connect(v, &TimelineView::historyChanged, v, refresh);
    refresh();
    QAction *follow = addEntry(
        view, {"timelineFollow", QT_TRANSLATE_NOOP("TimelineActions", "Follow Now"), {Qt::SHIFT | Qt::Key_T}, [] {}});
    follow->setCheckable(true);
    QObject::connect(follow, &QAction::toggled, v, &TimelineView::setFollowing);
    QObject::connect(v, &TimelineView::followingChanged, follow, &QAction::setChecked);
}

} // namespace

void addTimelineActions(TimelineView &view)
{
    addMoves(view);
    addSteps(view);
    addHistory(view);
}

} // namespace orrery
