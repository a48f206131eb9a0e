#include "dialogs/edit/changespanel.h"

#include "dialogs/plaintext.h"
#include "displaytext.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace orrery {

namespace {

constexpr int tableLines = 5;

} // namespace

ChangesPanel::ChangesPanel(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_table(new QTreeWidget(this))
{
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_heading->setObjectName(QStringLiteral("changesHeading"));
    m_table->setObjectName(QStringLiteral("changesTable"));
    m_table->setAccessibleName(tr("Changes"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setHeaderLabels({tr("Field"), tr("Before"), tr("After")});
    m_table->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setMinimumHeight(fontMetrics().lineSpacing() * tableLines);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_heading);
    layout->addWidget(m_table, 1);
    setChanges({});
}

void ChangesPanel::setChanges(const std::vector<ChangedField> &changes)
{
    m_heading->setText(changes.empty() ? tr("No changes")
                                       : tr("%n change(s)", nullptr, static_cast<int>(changes.size())));
    m_table->clear();
    for (const ChangedField &change : changes) {
        auto *item = new QTreeWidgetItem(
            m_table, {change.field, displaytext::oneLine(change.before), displaytext::oneLine(change.after)});
        item->setToolTip(1, plainToolTip(change.before));
        item->setToolTip(2, plainToolTip(change.after));
    }
}

} // namespace orrery
