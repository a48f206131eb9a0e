#include "connection/connectionpage.h"

#include "dialogs/errorpanel.h"
#include "displaytext.h"
#include "tintedicon.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageWidth = 620;
constexpr int recentShown = 5;

QLabel *textLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void enlarge(QLabel *label, qreal factor)
{
    QFont font = label->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * factor);
    label->setFont(font);
}

} // namespace

ConnectionPage::ConnectionPage(QWidget *parent)
    : QWidget(parent)
    , m_url(new QLineEdit(this))
    , m_namespace(new QComboBox(this))
    , m_connect(new QPushButton(tr("&Connect"), this))
    , m_advice(textLabel({}, this))
    , m_error(new ErrorPanel(this))
    , m_recentTitle(new QLabel(tr("Recent connections"), this))
    , m_recent(new QListWidget(this))
{
    setObjectName(u"connectionPage"_s);
    auto *content = new QWidget(this);
    content->setMaximumWidth(pageWidth);
    auto *column = new QVBoxLayout(content);
    column->addStretch(1);
    auto *title = new QLabel(tr("Connect to a Temporal server"), content);
    enlarge(title, 1.5);
    column->addWidget(title);
    setUpForm(column);
    column->addWidget(m_error);
    setUpRecent(column);
    setUpHelp(column);
    column->addStretch(2);

    auto *centred = new QWidget(this);
    auto *row = new QHBoxLayout(centred);
    row->addStretch(1);
    row->addWidget(content, 100);
    row->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(centred);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll);
    setRecent({});
    validate();
}

/// The URL loses the focus while it is destroyed, and would tell a page that is half gone.
ConnectionPage::~ConnectionPage()
{
    QObject::disconnect(m_url, nullptr, this, nullptr);
}

void ConnectionPage::setUpForm(QVBoxLayout *layout)
{
    m_url->setObjectName(u"serverUrl"_s);
    m_url->setPlaceholderText(u"http://localhost:7243"_s);
    m_url->setToolTip(tr("Address of the server's HTTP API"));
    m_namespace->setObjectName(u"namespace"_s);
    m_namespace->setEditable(true);
    m_namespace->setInsertPolicy(QComboBox::NoInsert);
    m_namespace->setEditText(u"default"_s);
    m_namespace->lineEdit()->setAccessibleName(tr("Namespace"));
    m_namespace->setToolTip(tr("Chosen from those the server lists, or typed"));
    m_advice->setObjectName(u"serverAdvice"_s);
    m_advice->setWordWrap(false); // a wrapping label takes too much height in a form
    m_connect->setObjectName(u"connectButton"_s);
    m_connect->setIcon(tintedIcon(u"connection"_s));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Server URL:"), m_url);
    form->addRow(QString(), m_advice);
    form->addRow(tr("&Namespace:"), m_namespace);
    form->addRow(QString(), m_connect);
    form->setAlignment(m_connect, Qt::AlignLeft);
    layout->addSpacing(8);
    layout->addLayout(form);
    connect(m_url, &QLineEdit::textChanged, this, &ConnectionPage::validate);
    connect(m_url, &QLineEdit::editingFinished, this, &ConnectionPage::askForNamespaces);
    connect(m_url, &QLineEdit::returnPressed, this, &ConnectionPage::submit);
    connect(m_namespace, &QComboBox::editTextChanged, this, &ConnectionPage::validate);
    connect(m_namespace->lineEdit(), &QLineEdit::returnPressed, this, &ConnectionPage::submit);
    connect(m_connect, &QPushButton::clicked, this, &ConnectionPage::submit);
}

void ConnectionPage::setUpRecent(QVBoxLayout *layout)
{
    enlarge(m_recentTitle, 1.0);
    m_recentTitle->setBuddy(m_recent);
    m_recent->setObjectName(u"recentConnections"_s);
    m_recent->setAccessibleName(tr("Recent connections"));
    layout->addSpacing(12);
    layout->addWidget(m_recentTitle);
    layout->addWidget(m_recent);
    connect(m_recent, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        const ConnectionTarget &target = m_targets.at(std::size_t(m_recent->row(item)));
        setTarget(target.url, target.namespaceName);
        submit();
    });
}

void ConnectionPage::setUpHelp(QVBoxLayout *layout)
{
    auto *title = new QLabel(tr("If it does not connect"), this);
    enlarge(title, 1.0);
    layout->addSpacing(12);
    layout->addWidget(title);
    const QStringList reasons{
        tr("The server's HTTP API is off. It is on when its configuration sets services.frontend.rpc.httpPort, usually "
           "to 7243; \"temporal server start-dev\" needs --http-port 7243, else it takes a random port."),
        tr("Something else answers: port 7233 is gRPC, and 8080 or 8233 is the web interface. Orrery needs the HTTP "
           "API "
           "of the server itself."),
        tr("Temporal Cloud (*.tmprl.cloud) has no HTTP API for namespaces, so Orrery cannot reach it."),
    };
    for (const QString &reason : reasons) {
        auto *row = new QHBoxLayout;
        row->addWidget(new QLabel(u"•"_s, this), 0, Qt::AlignTop);
        row->addWidget(textLabel(reason, this), 1);
        layout->addLayout(row);
    }
}

void ConnectionPage::setTarget(const QString &url, const QString &namespaceName)
{
    m_url->setText(url);
    m_namespace->setEditText(namespaceName);
}

void ConnectionPage::setRecent(const std::vector<ConnectionTarget> &recent)
{
    m_targets = recent;
    m_recent->clear();
    for (const ConnectionTarget &target : recent) {
        m_recent->addItem(
            tr("%1 on %2", "namespace on server").arg(displaytext::oneLine(target.namespaceName), target.url));
    }
    const int rows = std::min(int(recent.size()), recentShown);
    m_recent->setFixedHeight((rows * std::max(m_recent->sizeHintForRow(0), 0)) + (2 * m_recent->frameWidth()) + 2);
    m_recentTitle->setVisible(!recent.empty());
    m_recent->setVisible(!recent.empty());
}

void ConnectionPage::setNamespaces(const QStringList &names)
{
    const QString typed = m_namespace->currentText();
    m_namespace->clear();
    m_namespace->addItems(names);
    m_namespace->setEditText(typed);
}

void ConnectionPage::setBusy(bool busy)
{
    m_busy = busy;
    if (busy) {
        m_error->clear();
    }
    validate();
}

void ConnectionPage::showError(const ApiError &error)
{
    setBusy(false);
    m_error->showError(error);
}

void ConnectionPage::validate()
{
    const QUrl url = serverUrl(m_url->text());
    const bool wrong = !m_url->text().trimmed().isEmpty() && !url.isValid();
    const QString advice = wrong ? tr("This is not an http or https address.") : serverUrlAdvice(url);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    const bool complete = url.isValid() && !hasNoHttpApi(url) && !m_namespace->currentText().trimmed().isEmpty();
    m_connect->setEnabled(complete && !m_busy);
    m_connect->setText(m_busy ? tr("Connecting…") : tr("&Connect"));
    m_connect->setToolTip(complete ? QString() : tr("Needs the address of an HTTP API and a namespace"));
}

void ConnectionPage::askForNamespaces()
{
    const QUrl url = serverUrl(m_url->text());
    if (url.isValid() && !hasNoHttpApi(url) && url.toString() != m_askedUrl) {
        m_askedUrl = url.toString();
        emit namespacesRequested(m_askedUrl);
    }
}

void ConnectionPage::submit()
{
    if (m_connect->isEnabled()) {
        emit connectRequested(serverUrl(m_url->text()).toString(), m_namespace->currentText().trimmed());
    }
}

} // namespace orrery
