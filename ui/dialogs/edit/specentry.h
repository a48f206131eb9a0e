#pragma once

#include "domain/schedulespec.h"

#include <QFrame>

class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace orrery {

/// One entry of a schedule's spec in the form: cron text, interval or calendar, with a button that removes it.
class SpecEntry : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpecEntry)
public:
    ~SpecEntry() override;

    /// Appends the entry to \a spec and returns its name there, e.g. "cronString[0]", as in SpecError::field.
    virtual QString addTo(ScheduleSpec &spec) const = 0;

    /// What is no value yet, in words; empty if addTo() adds what is shown.
    [[nodiscard]] virtual QString textIssue() const;

    void showIssue(const QString &issue);

signals:
    void edited();
    void removeRequested();

protected:
    /// \a kind names the entry, e.g. "Cron".
    SpecEntry(const QString &kind, QWidget *parent);

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

private:
    QVBoxLayout *m_body;
    QLabel *m_issue;
};

} // namespace orrery
