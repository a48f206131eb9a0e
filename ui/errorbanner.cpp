#include "errorbanner.h"

#include "errortext.h"
#include "tintedicon.h"

#include <QAccessible>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStyle>
#include <QToolButton>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

constexpr int detailLines = 6;

} // namespace

ErrorBanner::ErrorBanner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_headline(new QLabel(this))
    , m_retry(new QToolButton(this))
    , m_detailsButton(new QToolButton(this))
    , m_copy(new QToolButton(this))
    , m_close(new QToolButton(this))
    , m_details(new QPlainTextEdit(this))
{
    setObjectName(u"errorBanner"_s);
    setAccessibleName(tr("Error"));
    setFrameStyle(int(QFrame::StyledPanel) | int(QFrame::Plain));
    setUpText();
    setUpButtons();
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(8, 4, 4, 4);
    layout->setColumnStretch(1, 1);
    int column = 0;
    for (QWidget *widget :
         {static_cast<QWidget *>(m_icon), static_cast<QWidget *>(m_headline), static_cast<QWidget *>(m_retry),
          static_cast<QWidget *>(m_detailsButton), static_cast<QWidget *>(m_copy), static_cast<QWidget *>(m_close)}) {
        layout->addWidget(widget, 0, column++);
    }
    layout->addWidget(m_details, 1, 0, 1, column);
    hide();
}

void ErrorBanner::setUpText()
{
    const int iconSize = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(tintedIcon(u"error"_s, Tint::Bad).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_headline->setObjectName(u"errorBannerText"_s);
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setWordWrap(true);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setObjectName(u"errorBannerDetails"_s);
    m_details->setAccessibleName(tr("Details of the error"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_details->setFixedHeight(fontMetrics().lineSpacing() * detailLines);
    m_details->hide();
}

void ErrorBanner::setUpButtons()
{
    m_retry->setObjectName(u"errorBannerRetry"_s);
    m_retry->setText(tr("Retry"));
    m_retry->setIcon(tintedIcon(u"refresh"_s));
    m_retry->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_detailsButton->setObjectName(u"errorBannerDetailsButton"_s);
    m_detailsButton->setText(tr("Details"));
    m_detailsButton->setCheckable(true);
    m_copy->setObjectName(u"errorBannerCopy"_s);
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the error with its details"));
    m_close->setObjectName(u"errorBannerClose"_s);
    m_close->setAccessibleName(tr("Hide the error"));
    m_close->setToolTip(tr("Hide the error"));
    m_close->setIcon(tintedIcon(u"close"_s));
    for (QToolButton *button : {m_retry, m_detailsButton, m_copy, m_close}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    connect(m_retry, &QToolButton::clicked, this, &ErrorBanner::retryRequested);
    connect(m_detailsButton, &QToolButton::toggled, m_details, &QWidget::setVisible);
    connect(m_copy, &QToolButton::clicked, this, &ErrorBanner::copy);
    connect(m_close, &QToolButton::clicked, this, &ErrorBanner::clear);
}

void ErrorBanner::showError(const QString &what, const ApiError &error)
{
    m_headline->setText(u"%1 %2"_s.arg(what, errorText(error)));
    const QString details = errorDetails(error);
    m_details->setPlainText(details);
    m_detailsButton->setVisible(!details.isEmpty());
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ErrorBanner::clear()
{
    m_detailsButton->setChecked(false);
    hide();
}

void ErrorBanner::copy() const
{
    QGuiApplication::clipboard()->setText(m_headline->text() + u'\n' + m_details->toPlainText());
}

} // namespace orrery
