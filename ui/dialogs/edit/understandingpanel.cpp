#include "dialogs/edit/understandingpanel.h"

#include "displaytext.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace orrery {

namespace {

constexpr int timeLines = 11;

QLabel *addText(QVBoxLayout *layout, const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(label);
    return label;
}

QLabel *addHeading(QVBoxLayout *layout, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    layout->addWidget(label);
    return label;
}

} // namespace

UnderstandingPanel::UnderstandingPanel(const QTimeZone &viewerZone, QWidget *parent)
    : QWidget(parent)
    , m_viewerZone(viewerZone)
    , m_times(new QTreeWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    addHeading(layout, tr("What this means"), this);
    m_sentence = addText(layout, "specSentence", this);
    m_warnings = addText(layout, "specWarnings", this);
    layout->addSpacing(fontMetrics().height() / 2);
    addHeading(layout, tr("Next times"), this);
    m_times->setObjectName(QStringLiteral("nextTimes"));
    m_times->setAccessibleName(tr("Next times"));
    m_times->setRootIsDecorated(false);
    m_times->setUniformRowHeights(true);
    m_times->setColumnCount(2);
    m_times->setMinimumHeight(fontMetrics().lineSpacing() * timeLines);
    m_times->header()->setSectionResizeMode(QHeaderView::Stretch);
    layout->addWidget(m_times, 1);
}

void UnderstandingPanel::setPending()
{
    m_times->setEnabled(false);
}

void UnderstandingPanel::setUnderstanding(const SpecUnderstanding &understanding, const QTimeZone &scheduleZone)
{
    m_times->setEnabled(true);
    m_sentence->setText(understanding.sentence);
    QStringList lines = understanding.warnings;
    if (!understanding.refusal.isEmpty()) {
        lines.prepend(understanding.refusal);
    }
    for (QString &line : lines) {
        line.prepend(QStringLiteral("⚠ "));
    }
    m_warnings->setText(lines.join(QLatin1Char('\n')));
    m_warnings->setVisible(!lines.isEmpty());
    showTimes(understanding.next, scheduleZone);
}

void UnderstandingPanel::showTimes(const std::vector<FireTime> &times, const QTimeZone &scheduleZone)
{
    m_times->clear();
    m_times->setHeaderLabels({tr("Schedule: %1").arg(displaytext::zoneName(scheduleZone)),
                              tr("You: %1").arg(displaytext::zoneName(m_viewerZone))});
    for (const FireTime &time : times) {
        auto *item = new QTreeWidgetItem(
            m_times,
            {displaytext::dateTime(time.nominal, scheduleZone), displaytext::dateTime(time.nominal, m_viewerZone)});
        if (time.jittered != time.nominal) {
            item->setToolTip(
                0, tr("Moved by jitter to %1").arg(displaytext::dateTimeWithZone(time.jittered, scheduleZone)));
        }
    }
    if (times.empty()) {
        new QTreeWidgetItem(m_times, {tr("none")});
    }
}

} // namespace orrery
