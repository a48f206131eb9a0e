#include "details/jsonpage.h"

#include "tintedicon.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>

namespace orrery {

using namespace Qt::StringLiterals;

JsonPage::JsonPage(QWidget *parent)
    : QWidget(parent)
    , m_find(new QLineEdit(this))
    , m_text(new QPlainTextEdit(this))
{
    m_find->setObjectName(u"jsonFind"_s);
    m_find->setAccessibleName(tr("Find in the message"));
    m_find->setPlaceholderText(tr("Find, then Enter for the next"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(tintedIcon(u"search"_s, Tint::Muted), QLineEdit::LeadingPosition);
    m_find->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    auto *copy = new QToolButton(this);
    copy->setObjectName(u"jsonCopy"_s);
    copy->setText(tr("Copy"));
    copy->setToolTip(tr("Copy the whole message"));
    copy->setIcon(tintedIcon(u"copy"_s));
    copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_text->setObjectName(u"jsonText"_s);
    m_text->setAccessibleName(tr("Message of the server"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setFrameShape(QFrame::NoFrame);

    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(6, 4, 6, 4);
    tools->addWidget(m_find, 1);
    tools->addStretch(1);
    tools->addWidget(copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(tools);
    layout->addWidget(m_text, 1);
    connect(m_find, &QLineEdit::returnPressed, this, &JsonPage::findNext);
    connect(copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(QJsonDocument(m_message).toJson())); });
}

void JsonPage::setMessage(const QJsonObject &message)
{
    if (message != m_message) {
        m_message = message;
        m_filled = false;
        if (isVisible()) {
            fill();
        }
    }
}

void JsonPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fill();
}

void JsonPage::fill()
{
    if (!m_filled) {
        m_filled = true;
        m_text->setPlainText(QString::fromUtf8(QJsonDocument(m_message).toJson(QJsonDocument::Indented)));
    }
}

/// Starts again at the top after the last.
void JsonPage::findNext()
{
    if (!m_text->find(m_find->text())) {
        m_text->moveCursor(QTextCursor::Start);
        m_text->find(m_find->text());
    }
}

} // namespace orrery
