#include "dialogs/errorpanel.h"

#include "errortext.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStyle>
#include <QToolButton>

namespace orrery {

namespace {

constexpr int detailLines = 5;

/// Kinds where the server's own words are the reason and our headline only points at them.
bool serverKnowsWhy(ApiError::Kind kind)
{
    return kind == ApiError::Kind::Invalid || kind == ApiError::Kind::Unsupported || kind == ApiError::Kind::Conflict;
}

} // namespace

ErrorPanel::ErrorPanel(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_headline(new QLabel(this))
    , m_detailsButton(new QToolButton(this))
    , m_copyButton(new QToolButton(this))
    , m_details(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("errorPanel"));
    setFrameStyle(static_cast<int>(QFrame::StyledPanel) | static_cast<int>(QFrame::Plain));
    setAccessibleName(tr("Error"));
    setUpHeader();

    m_details->setObjectName(QStringLiteral("errorDetails"));
    m_details->setAccessibleName(tr("Details of the error"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_details->setFixedHeight(fontMetrics().lineSpacing() * detailLines);

    auto *layout = new QGridLayout(this);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_headline, 0, 1);
    layout->addWidget(m_detailsButton, 0, 2, Qt::AlignTop);
    layout->addWidget(m_copyButton, 0, 3, Qt::AlignTop);
    layout->addWidget(m_details, 1, 0, 1, 4);

    connect(m_detailsButton, &QToolButton::toggled, m_details, &QWidget::setVisible);
    connect(m_detailsButton, &QToolButton::toggled, this,
            [this](bool open) { m_detailsButton->setArrowType(open ? Qt::DownArrow : Qt::RightArrow); });
    connect(m_copyButton, &QToolButton::clicked, this, &ErrorPanel::copy);
    hide();
}

void ErrorPanel::setUpHeader()
{
    const int iconSize = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxWarning, nullptr, this).pixmap(iconSize));

    m_headline->setObjectName(QStringLiteral("errorHeadline"));
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setWordWrap(true);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse);

    m_detailsButton->setObjectName(QStringLiteral("errorDetailsButton"));
    m_detailsButton->setText(tr("Details"));
    m_detailsButton->setToolTip(tr("Show or hide what the server said"));
    m_detailsButton->setCheckable(true);
    m_detailsButton->setAutoRaise(true);
    m_detailsButton->setArrowType(Qt::RightArrow);
    m_detailsButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    m_copyButton->setObjectName(QStringLiteral("errorCopyButton"));
    m_copyButton->setText(tr("Copy"));
    m_copyButton->setAutoRaise(true);
    m_copyButton->setToolTip(tr("Copy the error with its details"));
}

void ErrorPanel::showError(const ApiError &error)
{
    const QString details = errorDetails(error);
    m_headline->setText(errorText(error));
    m_details->setPlainText(details);
    const bool expanded = serverKnowsWhy(error.kind) && !error.message.isEmpty();
    m_detailsButton->setVisible(!details.isEmpty());
    m_detailsButton->setChecked(expanded);
    m_details->setVisible(expanded);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ErrorPanel::clear()
{
    hide();
}

void ErrorPanel::copy() const
{
    QGuiApplication::clipboard()->setText(m_headline->text() + QLatin1Char('\n') + m_details->toPlainText());
}

} // namespace orrery
