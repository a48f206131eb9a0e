#include "dialogs/edit/draftsection.h"

#include <QFormLayout>
#include <QLabel>

namespace orrery {

namespace {

QString textsFor(DraftField field, const std::vector<DraftIssue> &issues)
{
    QString texts;
    for (const DraftIssue &issue : issues) {
        if (issue.field == field) {
            texts += (texts.isEmpty() ? QString() : QStringLiteral(" ")) + issue.text;
        }
    }
    return texts;
}

} // namespace

DraftSection::DraftSection(QWidget *parent)
    : QWidget(parent)
{
}

DraftSection::~DraftSection() = default;

std::vector<DraftIssue> DraftSection::textIssues() const
{
    return {};
}

void DraftSection::showIssues(const std::vector<DraftIssue> &issues)
{
    for (const auto &[field, label] : m_issueLabels) {
        showIssue(label, textsFor(field, issues));
    }
}

void DraftSection::addRow(QFormLayout *form, const QString &label, QWidget *editor, DraftField field)
{
    form->addRow(label, editor);
    if (editor->accessibleName().isEmpty()) {
        editor->setAccessibleName(QString(label).remove(QLatin1Char('&')).remove(QLatin1Char(':')));
    }
    QLabel *issue = makeIssueLabel(this);
    m_issueLabels.emplace(field, issue);
    form->addRow(QString(), issue);
}

void DraftSection::addHint(QFormLayout *form, const QString &text)
{
    auto *hint = new QLabel(text, this);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    form->addRow(QString(), hint);
}

QLabel *makeIssueLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QStringLiteral("fieldIssue"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    label->hide();
    return label;
}

void showIssue(QLabel *label, const QString &issue)
{
    label->setText(issue.isEmpty() ? QString() : QStringLiteral("⚠ ") + issue);
    label->setVisible(!issue.isEmpty());
}

} // namespace orrery
