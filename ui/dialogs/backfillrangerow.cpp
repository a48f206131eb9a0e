#include "dialogs/backfillrangerow.h"

#include "dialogs/overlappolicycombo.h"
#include "dialogs/wallclock.h"
#include "displaytext.h"

#include <QDateTimeEdit>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>

namespace orrery {

namespace {

/// The server's calendars know the years 2000 to 2100.
QDateTime yearStart(int year)
{
    return QDateTime(QDate(year, 1, 1), QTime(0, 0), Qt::UTC);
}

} // namespace

BackfillRangeRow::BackfillRangeRow(const BackfillRange &range, OverlapPolicy own, const QTimeZone &zone,
                                   QWidget *parent)
    : QWidget(parent)
    , m_zone(zone)
    , m_start(range.start)
    , m_end(range.end)
    , m_startEdit(makeEditor("rangeStart", tr("Start of the range")))
    , m_endEdit(makeEditor("rangeEnd", tr("End of the range")))
    , m_overlap(new OverlapPolicyCombo(own, this))
    , m_count(new QLabel(this))
    , m_remove(new QToolButton(this))
    , m_hint(new QLabel(this))
{
    m_overlap->setObjectName(QStringLiteral("rangeOverlap"));
    m_overlap->setPolicy(range.overlap);
    setUpLayout();
    showTimes();
    connect(m_startEdit, &QDateTimeEdit::dateTimeChanged, this, [this] { read(m_startEdit, m_start); });
    connect(m_endEdit, &QDateTimeEdit::dateTimeChanged, this, [this] { read(m_endEdit, m_end); });
    connect(m_overlap, &OverlapPolicyCombo::policyChanged, this, &BackfillRangeRow::rangeChanged);
    connect(m_remove, &QToolButton::clicked, this, &BackfillRangeRow::removeRequested);
    setFocusProxy(m_startEdit);
}

QDateTimeEdit *BackfillRangeRow::makeEditor(const char *name, const QString &label)
{
    auto *editor = new QDateTimeEdit(this);
    editor->setObjectName(QLatin1String(name));
    editor->setAccessibleName(label);
    editor->setToolTip(tr("%1. Runs that are due exactly at the start or the end are started too; with jitter, the "
                          "shifted time counts.")
                           .arg(label));
    editor->setTimeSpec(Qt::UTC); // the digits of the zone's clock: see wallClock()
    editor->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    editor->setDateTimeRange(yearStart(2000), yearStart(2101).addSecs(-1));
    editor->setCalendarPopup(true);
    return editor;
}

void BackfillRangeRow::setUpLayout()
{
    m_count->setObjectName(QStringLiteral("rangeCount"));
    m_count->setTextFormat(Qt::PlainText);
    m_count->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_remove->setObjectName(QStringLiteral("rangeRemove"));
    m_remove->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton, nullptr, this));
    m_remove->setAutoRaise(true);
    m_remove->setAccessibleName(tr("Remove this range"));
    m_remove->setToolTip(tr("Remove this range"));
    m_remove->setFocusPolicy(Qt::TabFocus);
    m_hint->setObjectName(QStringLiteral("rangeHint"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    int column = 0;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_startEdit, new QLabel(tr("to", "start to end"), this),
                                                            m_endEdit, m_overlap, m_count, m_remove}) {
        layout->addWidget(widget, 0, column++);
    }
    layout->setColumnStretch(column - 2, 1);
    layout->addWidget(m_hint, 1, 0, 1, column);
}

BackfillRange BackfillRangeRow::range() const
{
    return {m_start, m_end, m_overlap->policy()};
}

QString BackfillRangeRow::issue() const
{
    return m_end < m_start ? tr("A range ends before it starts.") : QString();
}

void BackfillRangeRow::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    showTimes();
}

void BackfillRangeRow::setRemovable(bool removable)
{
    m_remove->setVisible(removable);
}

void BackfillRangeRow::showCount(const QString &count)
{
    m_count->setText(count);
}

void BackfillRangeRow::showTimes()
{
    const QSignalBlocker startBlocker(m_startEdit);
    const QSignalBlocker endBlocker(m_endEdit);
    m_startEdit->setDateTime(wallClock(m_start, m_zone));
    m_endEdit->setDateTime(wallClock(m_end, m_zone));
    showHint();
}

void BackfillRangeRow::read(QDateTimeEdit *editor, Instant &instant)
{
    // Enter reports the same digits again; the instant may hold milliseconds that the editor does not show.
    if (editor->dateTime().toSecsSinceEpoch() == wallClock(instant, m_zone).toSecsSinceEpoch()) {
        return;
    }
    instant = readWallClock(editor->dateTime(), m_zone).instant;
    showHint();
    emit rangeChanged();
}

/// What the digits alone do not say.
void BackfillRangeRow::showHint()
{
    QStringList hints;
    if (m_end < m_start) {
        hints << tr("The end lies before the start.");
    }
    for (const QDateTimeEdit *editor : {m_startEdit, m_endEdit}) {
        const WallClockReading reading = readWallClock(editor->dateTime(), m_zone);
        const QString meant = displaytext::dateTimeWithZone(editor == m_startEdit ? m_start : m_end, m_zone);
        if (reading.kind == WallClockReading::Kind::Twice) {
            hints << tr("Clocks are set back over this time, so it comes twice. Meant is %1.").arg(meant);
        } else if (reading.kind == WallClockReading::Kind::Never) {
            hints << tr("Clocks are set forward over this time. Meant is %1.").arg(meant);
        }
    }
    m_hint->setText(hints.join(QLatin1Char('\n')));
    m_hint->setVisible(!hints.isEmpty());
}

} // namespace orrery
