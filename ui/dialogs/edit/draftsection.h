#pragma once

#include "schedules/draftissues.h"

#include <QWidget>

#include <map>

class QFormLayout;
class QLabel;

namespace orrery {

/// One part of the create and edit form. It keeps what it was given and writes only what the user changed, so that a
/// form that was not touched yields an equal schedule.
class DraftSection : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DraftSection)
public:
    ~DraftSection() override;

    virtual void applyTo(ScheduleDraft &draft) const = 0;

    /// Texts that are no values yet; applyTo() leaves out such fields.
    [[nodiscard]] virtual std::vector<DraftIssue> textIssues() const;

    /// Shows those of \a issues that belong here beside their fields.
    virtual void showIssues(const std::vector<DraftIssue> &issues);

signals:
    void edited();

protected:
    explicit DraftSection(QWidget *parent);

    /// A row with room for the issues of \a field below \a editor, which needs an accessible name of its own only if
    /// \a label does not say it.
    void addRow(QFormLayout *form, const QString &label, QWidget *editor, DraftField field);

    /// Explains below the field above it.
    void addHint(QFormLayout *form, const QString &text);

private:
    std::map<DraftField, QLabel *> m_issueLabels;
};

/// A plain, wrapped label in the colour of the text, for an issue; hidden while empty.
[[nodiscard]] QLabel *makeIssueLabel(QWidget *parent);
void showIssue(QLabel *label, const QString &issue);

} // namespace orrery
