#pragma once

#include "domain/payload.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;

namespace orrery {

/// One argument of the workflow: JSON as text, anything else as what it is, untouched.
class PayloadEntry final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PayloadEntry)
public:
    PayloadEntry(Payload payload, QWidget *parent);
    ~PayloadEntry() override = default;

    /// The given bytes, unless the text was changed.
    [[nodiscard]] Payload payload() const;

    /// Why the text is no JSON, empty if it is. What was given is not questioned.
    [[nodiscard]] QString issue() const;

    void setNumber(int number);

signals:
    void edited();
    void removeRequested();

private:
    void showIssue();

    Payload m_payload;
    QLabel *m_title;
    QPlainTextEdit *m_text = nullptr; ///< only for JSON
    QString m_shown;
    QLabel *m_issue;
};

} // namespace orrery
