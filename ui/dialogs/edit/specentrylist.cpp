#include "dialogs/edit/specentrylist.h"

#include "dialogs/edit/calendarentry.h"
#include "dialogs/edit/cronentry.h"
#include "dialogs/edit/intervalentry.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace orrery {

namespace {

QPushButton *makeButton(const QString &text, const char *name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    return button;
}

} // namespace

SpecEntryList::SpecEntryList(const ScheduleSpec &spec, QWidget *parent)
    : QWidget(parent)
    , m_entryLayout(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_entryLayout);
    addButtons(layout);
    for (const QString &cron : spec.cronString) {
        add(new CronEntry(cron, this));
    }
    for (const TextCalendar &calendar : spec.calendar) {
        add(new CalendarEntry(calendar, this));
    }
    for (const StructuredCalendar &calendar : spec.structuredCalendar) {
        add(new CalendarEntry(calendar, this));
    }
    for (const Interval &interval : spec.interval) {
        add(new IntervalEntry(interval, this));
    }
}

void SpecEntryList::addButtons(QVBoxLayout *layout)
{
    auto *cron = makeButton(tr("Add &cron"), "addCron", this);
    auto *calendar = makeButton(tr("Add c&alendar"), "addCalendar", this);
    auto *interval = makeButton(tr("Add &interval"), "addInterval", this);
    auto *row = new QHBoxLayout;
    row->addWidget(cron);
    row->addWidget(calendar);
    row->addWidget(interval);
    row->addStretch(1);
    layout->addLayout(row);
    connect(cron, &QPushButton::clicked, this, [this] { addNew(new CronEntry({}, this)); });
    connect(calendar, &QPushButton::clicked, this, [this] { addNew(new CalendarEntry(CalendarEntry::daily(), this)); });
    connect(interval, &QPushButton::clicked, this, [this] { addNew(new IntervalEntry(this)); });
}

void SpecEntryList::applyTo(ScheduleSpec &spec) const
{
    spec.cronString.clear();
    spec.calendar.clear();
    spec.structuredCalendar.clear();
    spec.interval.clear();
    for (const SpecEntry *entry : m_entries) {
        entry->addTo(spec);
    }
}

std::vector<DraftIssue> SpecEntryList::textIssues() const
{
    std::vector<DraftIssue> issues;
    issues.reserve(m_entries.size());
    ScheduleSpec spec;
    for (const SpecEntry *entry : m_entries) {
        const QString name = entry->addTo(spec);
        const QString issue = entry->textIssue();
        if (!issue.isEmpty()) {
            issues.push_back({DraftField::Spec, issue, name});
        }
    }
    return issues;
}

void SpecEntryList::showIssues(const std::vector<DraftIssue> &issues)
{
    ScheduleSpec spec;
    for (SpecEntry *entry : m_entries) {
        const QString name = entry->addTo(spec);
        const auto mine = std::find_if(issues.begin(), issues.end(), [&name](const DraftIssue &issue) {
            return issue.field == DraftField::Spec && issue.entry.startsWith(name);
        });
        entry->showIssue(mine == issues.end() ? QString() : mine->text);
    }
}

void SpecEntryList::add(SpecEntry *entry)
{
    m_entryLayout->addWidget(entry);
    m_entries.push_back(entry);
    connect(entry, &SpecEntry::edited, this, &SpecEntryList::edited);
    connect(entry, &SpecEntry::removeRequested, this, [this, entry] { remove(entry); });
}

void SpecEntryList::addNew(SpecEntry *entry)
{
    add(entry);
    entry->show();
    entry->setFocus();
    emit edited();
}

void SpecEntryList::remove(SpecEntry *entry)
{
    m_entries.erase(std::find(m_entries.begin(), m_entries.end(), entry));
    entry->hide();
    entry->deleteLater(); // its own button is still in its click
    emit edited();
}

} // namespace orrery
