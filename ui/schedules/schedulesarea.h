#pragma once

#include "schedules/emptystate.h"
#include "schedules/liststate.h"
#include "schedules/scheduleview.h"

#include <QWidget>

class QScrollBar;
class QSplitter;

namespace orrery {

/// Table and timeline as one surface: the same rows in the same order at the same height, moved by one vertical scroll
/// bar. Says why when there is nothing to see.
class SchedulesArea final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SchedulesArea)
public:
    explicit SchedulesArea(ScheduleTableModel &model, QWidget *parent = nullptr);

    [[nodiscard]] ScheduleView &table() const { return *m_table; }

    void setListState(const ListState &state);
    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

signals:
    void createRequested();
    void clearFilterRequested();
    void retryRequested();

private:
    void joinScrolling();
    void showWhyEmpty();
    void answerEmptyButton();
    [[nodiscard]] EmptyState::Message emptyMessage() const;

    ScheduleTableModel &m_model;
    ScheduleView *m_table;
    QSplitter *m_splitter;
    QScrollBar *m_scrollBar;
    EmptyState *m_empty;
    ListState m_state;
};

} // namespace orrery
