#include "dialogs/edit/specsection.h"

#include "dialogs/edit/durationfield.h"
#include "dialogs/edit/optionalinstantfield.h"
#include "dialogs/edit/specentrylist.h"
#include "dialogs/edit/timezonefield.h"
#include "displaytext.h"

#include <QFormLayout>
#include <QVBoxLayout>

namespace orrery {

namespace {

std::optional<Duration> unlessZero(Duration duration)
{
    return duration == Duration::zero() ? std::nullopt : std::optional(duration);
}

OptionalInstantField *makeBound(std::optional<Instant> value, const Clock &clock, const ScheduleSpec &spec,
                                QWidget *parent)
{
    const Instant now = std::chrono::floor<std::chrono::minutes>(clock());
    return new OptionalInstantField(value, now, displaytext::scheduleZone(spec), parent);
}

} // namespace

SpecSection::SpecSection(const ScheduleSpec &spec, const Clock &clock, QWidget *parent)
    : DraftSection(parent)
    , m_entries(new SpecEntryList(spec, this))
    , m_zone(new TimeZoneField(spec.timezoneName, clock, this))
    , m_start(makeBound(spec.startTime, clock, spec, this))
    , m_end(makeBound(spec.endTime, clock, spec, this))
    , m_jitter(new DurationField(unlessZero(spec.jitter), "jitterEdit", this))
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_entries);
    auto *form = new QFormLayout;
    layout->addLayout(form);
    layout->addStretch(1);
    setUpForm(form, spec);

    connect(m_entries, &SpecEntryList::edited, this, &DraftSection::edited);
    connect(m_zone, &TimeZoneField::nameChanged, this, &SpecSection::followZone);
    connect(m_start, &OptionalInstantField::edited, this, &DraftSection::edited);
    connect(m_end, &OptionalInstantField::edited, this, &DraftSection::edited);
    connect(m_jitter, &QLineEdit::textChanged, this, &DraftSection::edited);
}

void SpecSection::setUpForm(QFormLayout *form, const ScheduleSpec &spec)
{
    const auto excluded = spec.excludeStructuredCalendar.size() + spec.excludeCalendar.size();
    if (excluded != 0) {
        addHint(form,
                tr("%n excluded calendar(s) kept as they are; this form does not change them.", nullptr,
                   static_cast<int>(excluded)));
    }
    m_start->setObjectName(QStringLiteral("startField"));
    m_end->setObjectName(QStringLiteral("endField"));
    m_jitter->setToolTip(tr("Each time is moved later by a fixed part of this, the same on every server."));
    addRow(form, tr("Time &zone:"), m_zone, DraftField::TimeZone);
    if (!spec.timezoneData.isEmpty()) {
        addHint(form, tr("The schedule carries its own zone data, which wins over the name and is kept."));
    }
    form->addRow(tr("&Not before:"), m_start);
    form->addRow(tr("Not a&fter:"), m_end);
    addRow(form, tr("&Jitter:"), m_jitter, DraftField::Jitter);
}

void SpecSection::followZone()
{
    ScheduleSpec spec;
    spec.timezoneName = m_zone->name();
    const QTimeZone zone = displaytext::scheduleZone(spec);
    m_start->setZone(zone);
    m_end->setZone(zone);
    emit edited();
}

void SpecSection::applyTo(ScheduleDraft &draft) const
{
    ScheduleSpec &spec = draft.schedule.spec;
    m_entries->applyTo(spec);
    spec.timezoneName = m_zone->name();
    spec.startTime = m_start->value();
    spec.endTime = m_end->value();
    spec.jitter = m_jitter->value().value_or(Duration::zero());
}

std::vector<DraftIssue> SpecSection::textIssues() const
{
    std::vector<DraftIssue> issues = m_entries->textIssues();
    if (!m_jitter->issue().isEmpty()) {
        issues.push_back({DraftField::Jitter, m_jitter->issue()});
    }
    return issues;
}

void SpecSection::showIssues(const std::vector<DraftIssue> &issues)
{
    DraftSection::showIssues(issues);
    m_entries->showIssues(issues);
}

} // namespace orrery
