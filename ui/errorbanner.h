#pragma once

#include "domain/apierror.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace orrery {

/// A bar that says what could not be done and why, never modal. Hidden while there is nothing to say.
class ErrorBanner final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ErrorBanner)
public:
    explicit ErrorBanner(QWidget *parent = nullptr);
    ~ErrorBanner() override = default;

    /// \a what: a sentence of ours, e.g. "The schedules of payments could not be refreshed."
    void showError(const QString &what, const ApiError &error);
    void clear();

signals:
    void retryRequested();

private:
    void setUpText();
    void setUpButtons();
    void copy() const;

    QLabel *m_icon;
    QLabel *m_headline;
    QToolButton *m_retry;
    QToolButton *m_detailsButton;
    QToolButton *m_copy;
    QToolButton *m_close;
    QPlainTextEdit *m_details;
};

} // namespace orrery
