#include "dialogs/missedrunspicker.h"

#include "dialogs/backfilltext.h"
#include "dialogs/overlappolicycombo.h"
#include "dialogs/overlaptext.h"
#include "displaytext.h"

#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace orrery {

namespace {

constexpr std::size_t mostToChooseFrom = 1000;
constexpr int listLines = 6;

QLabel *wrappedLabel(const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

MissedRunsPicker::MissedRunsPicker(OverlapPolicy own, const QTimeZone &zone, QWidget *parent)
    : QGroupBox(tr("Runs that were due while it was paused"), parent)
    , m_own(own)
    , m_zone(zone)
    , m_summary(wrappedLabel("missedSummary", this))
    , m_choices(new QWidget(this))
    , m_none(new QRadioButton(tr("Start &none of them"), m_choices))
    , m_all(new QRadioButton(m_choices))
    , m_some(new QRadioButton(tr("&Choose:"), m_choices))
    , m_list(new QListWidget(m_choices))
    , m_overlap(new OverlapPolicyCombo(own, m_choices))
    , m_outlook(wrappedLabel("missedOutlook", m_choices))
{
    m_summary->setText(tr("Working out which runs were due …"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_choices);
    setUpChoices();
    m_choices->hide();
}

void MissedRunsPicker::setUpChoices()
{
    m_none->setObjectName(QStringLiteral("missedNone"));
    m_all->setObjectName(QStringLiteral("missedAll"));
    m_some->setObjectName(QStringLiteral("missedSome"));
    m_none->setChecked(true);
    m_list->setObjectName(QStringLiteral("missedList"));
    m_list->setAccessibleName(tr("Runs to start"));
    m_list->setUniformItemSizes(true);
    m_list->setMinimumHeight(fontMetrics().lineSpacing() * listLines);
    m_overlap->setObjectName(QStringLiteral("missedOverlap"));

    auto *overlapRow = new QFormLayout;
    overlapRow->addRow(tr("&Overlap:"), m_overlap);
    auto *layout = new QVBoxLayout(m_choices);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_none);
    layout->addWidget(m_all);
    layout->addWidget(m_some);
    layout->addWidget(m_list, 1);
    layout->addLayout(overlapRow);
    layout->addWidget(m_outlook);

    for (const QRadioButton *button : {m_none, m_all, m_some}) {
        connect(button, &QRadioButton::toggled, this, &MissedRunsPicker::showChoice);
    }
    connect(m_list, &QListWidget::itemChanged, this, &MissedRunsPicker::showChoice);
    connect(m_overlap, &OverlapPolicyCombo::policyChanged, this, &MissedRunsPicker::showChoice);
}

void MissedRunsPicker::setMissedRuns(const std::optional<MissedRuns> &missed)
{
    m_missed = missed.value_or(MissedRuns());
    const auto count = m_missed.times.size();
    m_choices->setVisible(count != 0);
    if (!missed) {
        m_summary->setText(tr("It is not known since when the schedule is paused. Use Backfill to start runs that "
                              "were due meanwhile."));
    } else if (count == 0) {
        m_summary->setText(tr("No run was due since %1.").arg(displaytext::dateTimeWithZone(m_missed.since, m_zone)));
    } else {
        const QString number = QLocale().toString(count);
        m_summary->setText(tr("%1 due, the first on %2, the last on %3. The server does not make them up by itself.")
                               .arg(m_missed.complete ? number : tr("More than %1").arg(number),
                                    displaytext::dateTimeWithZone(m_missed.times.front().nominal, m_zone),
                                    displaytext::dateTimeWithZone(m_missed.times.back().nominal, m_zone)));
        m_all->setText(m_missed.complete ? tr("Start &all %1 now").arg(number) : tr("Start &all of them now"));
        fillList();
    }
    showChoice();
}

void MissedRunsPicker::fillList()
{
    const bool choosable = m_missed.complete && m_missed.times.size() <= mostToChooseFrom;
    m_some->setEnabled(choosable);
    m_some->setToolTip(choosable ? QString() : tr("Too many to choose from: use Backfill."));
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    if (!choosable) {
        return;
    }
    for (const FireTime &time : m_missed.times) {
        auto *item = new QListWidgetItem(displaytext::dateTimeWithZone(time.nominal, m_zone), m_list);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
}

std::vector<BackfillRange> MissedRunsPicker::ranges() const
{
    if (m_missed.times.empty() || m_none->isChecked()) {
        return {};
    }
    if (m_some->isChecked()) {
        return rangesOfTicked(m_missed.times, ticked(), m_overlap->policy());
    }
    if (!m_missed.complete) {
        return {{m_missed.since, m_missed.until, m_overlap->policy()}};
    }
    return rangesOfTicked(m_missed.times, std::vector(m_missed.times.size(), true), m_overlap->policy());
}

QString MissedRunsPicker::issue() const
{
    if (m_missed.times.empty() || !m_some->isChecked()) {
        return {};
    }
    const auto blocks = ranges().size();
    return blocks == 0 ? tr("Tick the runs to start, or choose none.") : tooManyRangesText(blocks);
}

std::vector<bool> MissedRunsPicker::ticked() const
{
    std::vector<bool> result;
    result.reserve(static_cast<std::size_t>(m_list->count()));
    for (int row = 0; row < m_list->count(); ++row) {
        result.push_back(m_list->item(row)->checkState() == Qt::Checked);
    }
    return result;
}

qsizetype MissedRunsPicker::chosenCount() const
{
    if (m_none->isChecked()) {
        return 0;
    }
    if (m_all->isChecked()) {
        return static_cast<qsizetype>(m_missed.times.size());
    }
    const std::vector<bool> marks = ticked();
    return std::count(marks.begin(), marks.end(), true);
}

void MissedRunsPicker::showChoice()
{
    m_list->setVisible(m_some->isChecked());
    m_overlap->setEnabled(!m_none->isChecked());
    m_outlook->setText(outlook());
    m_outlook->setVisible(!m_outlook->text().isEmpty());
    emit choiceChanged();
}

QString MissedRunsPicker::outlook() const
{
    return backfillOutlook(static_cast<std::size_t>(chosenCount()), effectiveOverlap(m_overlap->policy(), m_own));
}

} // namespace orrery
