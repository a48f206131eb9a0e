#include "keysdialog.h"

#include "windowactions.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

using Key = std::pair<QString, QString>; ///< what it does, key

void addActionKey(std::vector<Key> &keys, const QAction *action)
{
    if (!action->shortcut().isEmpty()) {
        const QString text = action->text().remove(u'&').remove(u'…');
        keys.emplace_back(text, QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText));
    }
}

std::vector<Key> allKeys(const ViewActions &view, const WriteActions *write, const QList<QAction *> &timeline)
{
    std::vector<Key> keys;
    if (write) {
        for (const QAction *action : write->all()) {
            addActionKey(keys, action);
        }
    }
    for (const QAction *action : {view.filter, view.refresh, view.showPending, view.openById, view.goToTime,
                                  view.copyId, view.details, view.keys, view.quit}) {
        addActionKey(keys, action);
    }
    keys.emplace_back(KeysDialog::tr("Clear the filter, then go to the table"), KeysDialog::tr("Esc"));
    for (const QAction *action : timeline) {
        addActionKey(keys, action);
    }
    return keys;
}

} // namespace

KeysDialog::KeysDialog(const ViewActions &view, const WriteActions *write, const QList<QAction *> &timeline,
                       QWidget *parent)
    : QDialog(parent)
{
    constexpr QSize firstSize{520, 560};
    setWindowTitle(tr("Keys"));
    const std::vector<Key> keys = allKeys(view, write, timeline);
    auto *table = new QTableWidget(int(keys.size()), 2, this);
    table->setObjectName(u"keysTable"_s);
    table->setAccessibleName(tr("Keys"));
    table->setHorizontalHeaderLabels({tr("Action"), tr("Key")});
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    for (int row = 0; row < int(keys.size()); ++row) {
        const auto &[action, key] = keys[std::size_t(row)];
        table->setItem(row, 0, new QTableWidgetItem(action));
        table->setItem(row, 1, new QTableWidgetItem(key));
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(table);
    layout->addWidget(buttons);
    resize(firstSize);
}

} // namespace orrery
