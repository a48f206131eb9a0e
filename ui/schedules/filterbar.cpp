#include "schedules/filterbar.h"

#include "tintedicon.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

namespace orrery {

using namespace Qt::StringLiterals;

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_counts(new QLabel(this))
    , m_pending(new QToolButton(this))
{
    m_edit->setObjectName(u"filterEdit"_s);
    m_edit->setAccessibleName(tr("Filter"));
    m_edit->setPlaceholderText(tr("Filter by id, workflow type or note"));
    m_edit->setToolTip(tr("Shows the schedules whose id, workflow type or note holds all these words (Ctrl+F or /)"));
    m_edit->setClearButtonEnabled(true);
    m_edit->addAction(tintedIcon(u"search"_s, Tint::Muted), QLineEdit::LeadingPosition);
    m_edit->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    m_edit->installEventFilter(this);
    m_counts->setObjectName(u"filterCounts"_s);
    m_counts->setTextFormat(Qt::PlainText);
    m_pending->setObjectName(u"pendingButton"_s);
    m_pending->setToolTip(tr("Schedules came, went or changed; show that now"));
    m_pending->setIcon(tintedIcon(u"refresh"_s));
    m_pending->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_pending->hide();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_counts);
    layout->addWidget(m_pending);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &FilterBar::textChanged);
    connect(m_edit, &QLineEdit::returnPressed, this, &FilterBar::tableFocusRequested);
    connect(m_pending, &QToolButton::clicked, this, &FilterBar::applyPendingRequested);
}

QString FilterBar::text() const
{
    return m_edit->text();
}

void FilterBar::setText(const QString &text)
{
    m_edit->setText(text);
}

void FilterBar::setCounts(int shown, int all)
{
    const QLocale locale;
    m_counts->setText(shown == all ? QString() : tr("%1 of %2").arg(locale.toString(shown), locale.toString(all)));
    m_counts->setVisible(shown != all);
}

void FilterBar::setPendingChanges(int count)
{
    m_pending->setText(tr("%Ln change(s)", nullptr, count));
    m_pending->setVisible(count > 0);
}

void FilterBar::focusFilter()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && !m_edit->text().isEmpty()) {
        m_edit->clear();
        return true;
    }
    if (key == Qt::Key_Escape || key == Qt::Key_Down) {
        emit tableFocusRequested();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace orrery
