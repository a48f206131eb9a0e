#include "dialogs/requestdialog.h"

#include "dialogs/errorpanel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QShowEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace orrery {

namespace {

constexpr int progressHeight = 4; // pixels: a hint, not a gauge
constexpr int leastOpeningWidth = 480;

} // namespace

RequestDialog::RequestDialog(const QString &okText, QWidget *parent)
    : QDialog(parent)
    , m_fields(new QWidget(this))
    , m_contentLayout(new QVBoxLayout(m_fields))
    , m_error(new ErrorPanel(this))
    , m_progress(new QProgressBar(this))
    , m_reason(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
    , m_ok(m_buttons->button(QDialogButtonBox::Ok))
{
    setSizeGripEnabled(true);
    m_contentLayout->setContentsMargins(0, 0, 0, 0);
    m_ok->setObjectName(QStringLiteral("okButton"));
    m_ok->setText(okText);
    m_ok->setIcon({});
    m_ok->setDefault(true);
    m_buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("cancelButton"));
    m_buttons->button(QDialogButtonBox::Cancel)->setIcon({});
    setUpLayout();

    connect(m_buttons, &QDialogButtonBox::accepted, this, &RequestDialog::confirm);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // Plain Enter makes a new line in a multi-line field.
    for (const auto key : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(key), this);
        connect(shortcut, &QShortcut::activated, this, &RequestDialog::confirm);
    }
}

RequestDialog::~RequestDialog() = default;

void RequestDialog::setUpLayout()
{
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setAccessibleName(tr("Waiting for the server"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(progressHeight);
    QSizePolicy policy = m_progress->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // nothing moves when a request starts
    m_progress->setSizePolicy(policy);
    m_progress->hide();

    m_reason->setObjectName(QStringLiteral("reasonLabel"));
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_reason->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);

    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_reason, 1);
    bottom->addWidget(m_buttons, 0, Qt::AlignBottom);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_fields, 1);
    layout->addWidget(m_error);
    layout->addWidget(m_progress);
    layout->addLayout(bottom);
}

void RequestDialog::showEvent(QShowEvent *event)
{
    if (!event->spontaneous() && !testAttribute(Qt::WA_Resized)) {
        const int width = std::max(sizeHint().width(), leastOpeningWidth);
        const int height = layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height();
        resize(QSize(width, height).boundedTo(screen()->availableSize()));
    }
    QDialog::showEvent(event);
}

bool RequestDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible()) {
        growToFit();
    }
    return handled;
}

/// Wrapped text has no minimum height that a window knows of: without this an error would be cut off.
void RequestDialog::growToFit()
{
    const int needed = layout()->hasHeightForWidth() ? layout()->minimumHeightForWidth(width()) : minimumHeight();
    if (needed > height()) {
        resize(width(), std::min(needed, screen()->availableSize().height()));
    }
}

void RequestDialog::setBusy(bool busy)
{
    if (busy == m_busy) {
        return;
    }
    m_busy = busy;
    if (busy) {
        m_focusBeforeBusy = focusWidget();
        m_error->clear();
    }
    m_fields->setEnabled(!busy);
    m_progress->setVisible(busy);
    showState();
    if (!busy && m_focusBeforeBusy) {
        m_focusBeforeBusy->setFocus(Qt::OtherFocusReason);
    }
}

void RequestDialog::showError(const ApiError &error)
{
    setBusy(false);
    m_error->showError(error);
}

void RequestDialog::setIssue(const QString &issue)
{
    m_issue = issue;
    showState();
}

void RequestDialog::confirm()
{
    if (m_ok->isEnabled()) {
        submit();
    }
}

void RequestDialog::showState()
{
    m_ok->setEnabled(!m_busy && m_issue.isEmpty());
    m_ok->setAccessibleDescription(m_issue);
    m_reason->setText(m_busy ? tr("Waiting for the server. Closing this window does not stop the request.") : m_issue);
}

} // namespace orrery
