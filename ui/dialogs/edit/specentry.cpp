#include "dialogs/edit/specentry.h"

#include "dialogs/edit/draftsection.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace orrery {

SpecEntry::SpecEntry(const QString &kind, QWidget *parent)
    : QFrame(parent)
    , m_body(new QVBoxLayout)
    , m_issue(makeIssueLabel(this))
{
    setFrameStyle(static_cast<int>(QFrame::StyledPanel) | static_cast<int>(QFrame::Plain));
    setAccessibleName(kind);
    auto *title = new QLabel(kind, this);
    auto *remove = new QToolButton(this);
    remove->setObjectName(QStringLiteral("entryRemove"));
    remove->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton, nullptr, this));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Remove this entry"));
    remove->setAccessibleName(tr("Remove this entry"));
    remove->setFocusPolicy(Qt::TabFocus);

    auto *top = new QHBoxLayout;
    top->addWidget(title, 1);
    top->addWidget(remove);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addLayout(m_body);
    layout->addWidget(m_issue);
    connect(remove, &QToolButton::clicked, this, &SpecEntry::removeRequested);
}

SpecEntry::~SpecEntry() = default;

QString SpecEntry::textIssue() const
{
    return {};
}

void SpecEntry::showIssue(const QString &issue)
{
    orrery::showIssue(m_issue, issue);
}

} // namespace orrery
