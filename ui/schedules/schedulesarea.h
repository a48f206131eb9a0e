#pragma once

#include "schedules/emptystate.h"
#include "schedules/liststate.h"
#include "schedules/scheduleview.h"

#include <QWidget>

class QScrollBar;
class QSplitter;

namespace orrery {

class TimelineOverview;
class TimelineView;

/// Table and timeline as one surface: the same rows in the same order at the same height, moved by one vertical scroll
/// bar. Says why when there is nothing to see.
class SchedulesArea final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SchedulesArea)
public:
    explicit SchedulesArea(ScheduleTableModel &model, QWidget *parent = nullptr);
    ~SchedulesArea() override = default;

    [[nodiscard]] ScheduleView &table() const { return *m_table; }

    [[nodiscard]] TimelineView &timeline() const { return *m_timeline; }

    /// The load over all that is loaded, under both.
    [[nodiscard]] TimelineOverview &overview() const { return *m_overview; }

    void setNow(Instant now);
    /// The axis has one zone: for ZoneChoice::Schedule that of a single selected schedule, else the viewer's.
    void setZone(ZoneChoice zone);

    void setListState(const ListState &state);
    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

signals:
    void createRequested();
    void clearFilterRequested();
    void retryRequested();

private:
    void layOut();
    void joinScrolling();
    void joinRows();
    void refreshSelection();
    void refreshZone();
    void selectLane(std::uint32_t slot);
    void showWhyEmpty();
    void answerEmptyButton();
    [[nodiscard]] EmptyState::Message emptyMessage() const;

    ScheduleTableModel &m_model;
    ScheduleView *m_table;
    TimelineView *m_timeline;
    TimelineOverview *m_overview;
    QSplitter *m_splitter;
    QScrollBar *m_scrollBar;
    EmptyState *m_empty;
    ListState m_state;
    ZoneChoice m_zone = ZoneChoice::Viewer;
};

} // namespace orrery
