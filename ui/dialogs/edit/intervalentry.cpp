#include "dialogs/edit/intervalentry.h"

#include "dialogs/edit/durationfield.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace orrery {

namespace {

std::optional<Duration> unlessZero(Duration duration)
{
    return duration == Duration::zero() ? std::nullopt : std::optional(duration);
}

} // namespace

IntervalEntry::IntervalEntry(QWidget *parent)
    : IntervalEntry(Interval{}, parent)
{
}

IntervalEntry::IntervalEntry(const Interval &interval, QWidget *parent)
    : SpecEntry(tr("Interval"), parent)
    , m_every(new DurationField(unlessZero(interval.interval), "everyEdit", this))
    , m_phase(new DurationField(unlessZero(interval.phase), "phaseEdit", this))
{
    m_every->setAccessibleName(tr("Every"));
    m_phase->setAccessibleName(tr("Phase"));
    m_phase->setPlaceholderText(tr("none"));
    m_phase->setToolTip(tr("Shifts all times by this much. Intervals count from 1970 in UTC, whatever the time zone."));
    auto *every = new QLabel(tr("Every"), this);
    auto *phase = new QLabel(tr("phase"), this);
    every->setBuddy(m_every);
    phase->setBuddy(m_phase);
    auto *row = new QHBoxLayout;
    row->addWidget(every);
    row->addWidget(m_every, 1);
    row->addWidget(phase);
    row->addWidget(m_phase, 1);
    body()->addLayout(row);
    setFocusProxy(m_every);
    connect(m_every, &QLineEdit::textChanged, this, &SpecEntry::edited);
    connect(m_phase, &QLineEdit::textChanged, this, &SpecEntry::edited);
}

QString IntervalEntry::addTo(ScheduleSpec &spec) const
{
    spec.interval.push_back({m_every->value().value_or(Duration::zero()), m_phase->value().value_or(Duration::zero())});
    return QStringLiteral("interval[%1]").arg(spec.interval.size() - 1);
}

QString IntervalEntry::textIssue() const
{
    const QString every = m_every->issue();
    return every.isEmpty() ? m_phase->issue() : every;
}

} // namespace orrery
