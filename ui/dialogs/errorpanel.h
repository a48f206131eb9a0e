#pragma once

#include "domain/apierror.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace orrery {

/// Why a request failed: our headline, and what the server said as plain text behind a "Details" button. Hidden until
/// there is an error.
class ErrorPanel final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ErrorPanel)
public:
    explicit ErrorPanel(QWidget *parent = nullptr);
    ~ErrorPanel() override = default;

    void showError(const ApiError &error);
    void clear();

private:
    void setUpHeader();
    void copy() const;

    QLabel *m_icon;
    QLabel *m_headline;
    QToolButton *m_detailsButton;
    QToolButton *m_copyButton;
    QPlainTextEdit *m_details;
};

} // namespace orrery
