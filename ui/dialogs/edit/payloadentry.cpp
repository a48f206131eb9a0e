#include "dialogs/edit/payloadentry.h"

#include "dialogs/edit/draftsection.h"
#include "dialogs/edit/jsontext.h"
#include "displaytext.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace orrery {

namespace {

constexpr int textLines = 4;
/// A text editor lays out one long line for seconds.
constexpr qsizetype largestEditable = 256LL * 1024;

bool isEditable(const Payload &payload)
{
    return payload.isJson() && payload.data.size() <= largestEditable;
}

QString keptText(const Payload &payload)
{
    const QString encoding = displaytext::oneLine(QString::fromUtf8(payload.encoding()), 60);
    return PayloadEntry::tr("%1, %2: kept as it is.")
        .arg(encoding.isEmpty() ? PayloadEntry::tr("no encoding named") : encoding,
             QLocale().formattedDataSize(payload.data.size()));
}

} // namespace

PayloadEntry::PayloadEntry(Payload payload, QWidget *parent)
    : QFrame(parent)
    , m_payload(std::move(payload))
    , m_title(new QLabel(this))
    , m_issue(makeIssueLabel(this))
{
    auto *remove = new QToolButton(this);
    remove->setObjectName(QStringLiteral("payloadRemove"));
    remove->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton, nullptr, this));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Remove this argument"));
    remove->setAccessibleName(tr("Remove this argument"));
    remove->setFocusPolicy(Qt::TabFocus);
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    if (isEditable(m_payload)) {
        m_text = new QPlainTextEdit(QString::fromUtf8(m_payload.data), this);
        m_shown = m_text->toPlainText();
        m_text->setObjectName(QStringLiteral("payloadEdit"));
        m_text->setTabChangesFocus(true);
        m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        m_text->setFixedHeight(fontMetrics().lineSpacing() * (textLines + 1));
        layout->addWidget(m_text);
        setFocusProxy(m_text);
        connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
            showIssue();
            emit edited();
        });
    } else {
        auto *kept = new QLabel(keptText(m_payload), this);
        kept->setObjectName(QStringLiteral("payloadKept"));
        kept->setTextFormat(Qt::PlainText);
        kept->setWordWrap(true);
        layout->addWidget(kept);
    }
    layout->addWidget(m_issue);
    showIssue();
    connect(remove, &QToolButton::clicked, this, &PayloadEntry::removeRequested);
}

Payload PayloadEntry::payload() const
{
    Payload payload = m_payload;
    if (m_text && m_text->toPlainText() != m_shown) {
        payload.data = m_text->toPlainText().toUtf8();
    }
    return payload;
}

QString PayloadEntry::issue() const
{
    const bool given = !m_text || (m_text->toPlainText() == m_shown && !m_payload.data.isEmpty());
    return given ? QString() : jsonIssue(m_text->toPlainText());
}

void PayloadEntry::setNumber(int number)
{
    m_title->setText(tr("Argument %1").arg(number));
    if (m_text) {
        m_text->setAccessibleName(tr("Argument %1, JSON").arg(number));
    }
}

void PayloadEntry::showIssue()
{
    orrery::showIssue(m_issue, issue());
}

} // namespace orrery
