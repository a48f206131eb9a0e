#pragma once

#include "connection/connectiontarget.h"
#include "displaytext.h"
#include "domain/apierror.h"
#include "schedules/scheduletexts.h"

#include <QWidget>

class QSplitter;
class QToolBar;

namespace orrery {

class DetailsPane;
class ErrorBanner;
class FilterBar;
class ScheduleTableModel;
class SchedulesArea;
class ViewActions;
class WindowHeader;
class WriteActions;

/// What the window shows while connected: header, filter and actions, error bar, table with timeline, details.
class SchedulesPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SchedulesPage)
public:
    SchedulesPage(ScheduleTableModel &model, const SpecWords &specWords, const ViewActions &actions,
                  QWidget *parent = nullptr);
    ~SchedulesPage() override = default;

    [[nodiscard]] WindowHeader &header() const { return *m_header; }

    [[nodiscard]] FilterBar &filter() const { return *m_filter; }

    [[nodiscard]] ErrorBanner &banner() const { return *m_banner; }

    [[nodiscard]] SchedulesArea &area() const { return *m_area; }

    [[nodiscard]] DetailsPane &details() const { return *m_details; }

    void setTarget(const ConnectionTarget &target);
    /// Null: this connection cannot write.
    void setWriteActions(const WriteActions *actions);
    void setLoadedAt(std::optional<Instant> loadedAt);
    void showListError(const QString &what, const ApiError &error);
    void setNow(Instant now);
    void setZone(ZoneChoice zone);

    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

private:
    void connectParts();
    void layOut();
    void countRows();
    void showAge();
    void popUpMenu(const QPoint &position);

    ScheduleTableModel &m_model;
    const ViewActions &m_view;
    const WriteActions *m_write = nullptr;
    QWidget *m_frame; ///< a line in the colour of the connection's kind
    WindowHeader *m_header;
    FilterBar *m_filter;
    QToolBar *m_tools;
    ErrorBanner *m_banner;
    SchedulesArea *m_area;
    DetailsPane *m_details;
    QSplitter *m_splitter;
    std::optional<Instant> m_loadedAt;
    Instant m_now{};
    bool m_stale = false;
};

} // namespace orrery
