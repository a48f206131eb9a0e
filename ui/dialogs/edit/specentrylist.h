#pragma once

#include "domain/schedulespec.h"
#include "schedules/draftissues.h"

#include <QWidget>

class QVBoxLayout;

namespace orrery {

class SpecEntry;

/// The times of a spec: any number of cron texts, calendars and intervals.
class SpecEntryList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpecEntryList)
public:
    SpecEntryList(const ScheduleSpec &spec, QWidget *parent);
    ~SpecEntryList() override = default;

    /// Replaces the entries of \a spec and leaves its excludes, bounds and zone alone.
    void applyTo(ScheduleSpec &spec) const;

    [[nodiscard]] std::vector<DraftIssue> textIssues() const;
    void showIssues(const std::vector<DraftIssue> &issues);

signals:
    void edited();

private:
    void addButtons(QVBoxLayout *layout);
    void add(SpecEntry *entry);
    void addNew(SpecEntry *entry);
    void remove(SpecEntry *entry);

    QVBoxLayout *m_entryLayout;
    std::vector<SpecEntry *> m_entries; ///< children
};

} // namespace orrery
