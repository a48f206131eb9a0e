#pragma once

#include "domain/apierror.h"

#include <QDialog>
#include <QPointer>

class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace orrery {

class ErrorPanel;

/// Base of the dialogs that ask for a change on a server. A dialog takes values in, emits one value when its OK button
/// is used, and stays open until whoever carries the value out calls accept() or showError(). Closing it does not stop
/// what was asked for.
class RequestDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestDialog)
public:
    ~RequestDialog() override;

    /// True while the request is under way: fields are disabled, Cancel and Escape still close the dialog.
    void setBusy(bool busy);

    /// Ends the busy state and shows why the request failed. Everything typed stays.
    void showError(const ApiError &error);

protected:
    /// \a okText says what OK does, e.g. "Pause".
    RequestDialog(const QString &okText, QWidget *parent);

    /// Where a dialog puts its fields; disabled as a whole while busy.
    [[nodiscard]] QVBoxLayout *content() const { return m_contentLayout; }

    /// The reason why the dialog cannot be confirmed, shown beside the buttons. Empty: it can.
    void setIssue(const QString &issue);

    /// Emits the dialog's value. Called only while there is no issue.
    virtual void submit() = 0;

    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void setUpLayout();
    void growToFit();
    void confirm();
    void showState();

    QWidget *m_fields;
    QVBoxLayout *m_contentLayout;
    ErrorPanel *m_error;
    QProgressBar *m_progress;
    QLabel *m_reason;
    QDialogButtonBox *m_buttons;
    QPushButton *m_ok;
    QPointer<QWidget> m_focusBeforeBusy;
    QString m_issue;
    bool m_busy = false;
};

} // namespace orrery
