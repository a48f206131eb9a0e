#pragma once

#include "connection/connectiontarget.h"
#include "domain/apierror.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace orrery {

class ErrorPanel;

/// Shown while there is no connection: asks for a server and a namespace, and says what usually goes wrong.
class ConnectionPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionPage)
public:
    explicit ConnectionPage(QWidget *parent = nullptr);
    ~ConnectionPage() override;

    void setTarget(const QString &url, const QString &namespaceName);
    void setRecent(const std::vector<ConnectionTarget> &recent); ///< the newest first
    void setNamespaces(const QStringList &names); ///< of the server typed in
    void setBusy(bool busy);
    void showError(const ApiError &error);

signals:
    void connectRequested(const QString &url, const QString &namespaceName);
    /// The user finished typing a URL: ask this server for its namespaces.
    void namespacesRequested(const QString &url);

private:
    void setUpForm(QVBoxLayout *layout);
    void setUpRecent(QVBoxLayout *layout);
    void setUpHelp(QVBoxLayout *layout);
    void validate();
    void askForNamespaces();
    void submit();

    QLineEdit *m_url;
    QComboBox *m_namespace;
    QPushButton *m_connect;
    QLabel *m_advice;
    ErrorPanel *m_error;
    QLabel *m_recentTitle;
    QListWidget *m_recent;
    std::vector<ConnectionTarget> m_targets;
    QString m_askedUrl;
    bool m_busy = false;
};

} // namespace orrery
