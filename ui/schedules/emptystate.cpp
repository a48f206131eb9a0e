#include "schedules/emptystate.h"

#include "tintedicon.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

constexpr int pictureSize = 40;

QLabel *centredLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

EmptyState::EmptyState(QWidget *view)
    : QWidget(view)
    , m_icon(new QLabel(this))
    , m_headline(centredLabel(u"emptyHeadline"_s, this))
    , m_advice(centredLabel(u"emptyAdvice"_s, this))
    , m_button(new QPushButton(this))
{
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.2);
    m_headline->setFont(bold);
    m_icon->setAlignment(Qt::AlignCenter);
    m_button->setObjectName(u"emptyButton"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->addStretch(2);
    layout->addWidget(m_icon);
    layout->addWidget(m_headline);
    layout->addWidget(m_advice);
    layout->addSpacing(8);
    layout->addWidget(m_button, 0, Qt::AlignCenter);
    layout->addStretch(3);
    view->installEventFilter(this);
    setGeometry(view->rect());
    hide();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::buttonClicked);
}

void EmptyState::showMessage(const Message &message)
{
    const QIcon icon = tintedIcon(message.icon, Tint::Muted);
    m_icon->setPixmap(icon.pixmap(QSize(pictureSize, pictureSize), devicePixelRatioF()));
    m_headline->setText(message.headline);
    m_advice->setText(message.advice);
    m_advice->setVisible(!message.advice.isEmpty());
    m_button->setText(message.button);
    m_button->setVisible(!message.button.isEmpty());
    show();
    raise();
}

bool EmptyState::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        setGeometry(static_cast<QWidget *>(watched)->rect());
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace orrery
