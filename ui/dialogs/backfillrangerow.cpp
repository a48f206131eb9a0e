#include "dialogs/backfillrangerow.h"

#include "dialogs/instantedit.h"
#include "dialogs/overlappolicycombo.h"

#include <QGridLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

namespace orrery {

BackfillRangeRow::BackfillRangeRow(const BackfillRange &range, OverlapPolicy own, const QTimeZone &zone,
                                   QWidget *parent)
    : QWidget(parent)
    , m_start(new InstantEdit(range.start, zone, this))
    , m_end(new InstantEdit(range.end, zone, this))
    , m_overlap(new OverlapPolicyCombo(own, this))
    , m_count(new QLabel(this))
    , m_remove(new QToolButton(this))
    , m_hint(new QLabel(this))
{
    setUpEditor(m_start, "rangeStart", tr("Start of the range"));
    setUpEditor(m_end, "rangeEnd", tr("End of the range"));
    m_overlap->setObjectName(QStringLiteral("rangeOverlap"));
    m_overlap->setPolicy(range.overlap);
    setUpLayout();
    showHint();
    connect(m_overlap, &OverlapPolicyCombo::policyChanged, this, &BackfillRangeRow::rangeChanged);
    connect(m_remove, &QToolButton::clicked, this, &BackfillRangeRow::removeRequested);
    setFocusProxy(m_start);
}

void BackfillRangeRow::setUpEditor(InstantEdit *editor, const char *name, const QString &label)
{
    editor->setObjectName(QLatin1String(name));
    editor->setAccessibleName(label);
    editor->setToolTip(tr("%1. Runs that are due exactly at the start or the end are started too; with jitter, the "
                          "shifted time counts.")
                           .arg(label));
    connect(editor, &InstantEdit::instantChanged, this, [this] {
        showHint();
        emit rangeChanged();
    });
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
    for (QWidget *widget : std::initializer_list<QWidget *>{m_start, new QLabel(tr("to", "start to end"), this), m_end,
                                                            m_overlap, m_count, m_remove}) {
        layout->addWidget(widget, 0, column++);
    }
    layout->setColumnStretch(column - 2, 1);
    layout->addWidget(m_hint, 1, 0, 1, column);
}

BackfillRange BackfillRangeRow::range() const
{
    return {m_start->instant(), m_end->instant(), m_overlap->policy()};
}

QString BackfillRangeRow::issue() const
{
    return m_end->instant() < m_start->instant() ? tr("A range ends before it starts.") : QString();
}

void BackfillRangeRow::setZone(const QTimeZone &zone)
{
    m_start->setZone(zone);
    m_end->setZone(zone);
    showHint();
}

void BackfillRangeRow::setRemovable(bool removable)
{
    m_remove->setVisible(removable);
}

void BackfillRangeRow::showCount(const QString &count)
{
    m_count->setText(count);
}

void BackfillRangeRow::showHint()
{
    QStringList hints;
    if (!issue().isEmpty()) {
        hints << tr("The end lies before the start.");
    }
    hints << m_start->hint() << m_end->hint();
    hints.removeAll(QString());
    m_hint->setText(hints.join(QLatin1Char('\n')));
    m_hint->setVisible(!hints.isEmpty());
}

} // namespace orrery
