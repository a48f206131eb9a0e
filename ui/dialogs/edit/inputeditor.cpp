#include "dialogs/edit/inputeditor.h"

#include "dialogs/edit/payloadentry.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace orrery {

InputEditor::InputEditor(const Payloads &input, QWidget *parent)
    : QWidget(parent)
    , m_entryLayout(new QVBoxLayout)
{
    auto *button = new QPushButton(tr("Add ar&gument"), this);
    button->setObjectName(QStringLiteral("addArgument"));
    button->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_entryLayout);
    layout->addWidget(button, 0, Qt::AlignLeft);
    for (const Payload &payload : input) {
        add(payload);
    }
    connect(button, &QPushButton::clicked, this, [this] {
        PayloadEntry *entry = add(Payload::json({}));
        entry->show();
        entry->setFocus();
        emit edited();
    });
}

Payloads InputEditor::input() const
{
    Payloads payloads;
    payloads.reserve(m_entries.size());
    for (const PayloadEntry *entry : m_entries) {
        payloads.push_back(entry->payload());
    }
    return payloads;
}

QString InputEditor::issue() const
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const QString issue = m_entries[i]->issue();
        if (!issue.isEmpty()) {
            return tr("Argument %1: %2").arg(QString::number(i + 1), issue);
        }
    }
    return {};
}

PayloadEntry *InputEditor::add(const Payload &payload)
{
    auto *entry = new PayloadEntry(payload, this);
    m_entryLayout->addWidget(entry);
    m_entries.push_back(entry);
    number();
    connect(entry, &PayloadEntry::edited, this, &InputEditor::edited);
    connect(entry, &PayloadEntry::removeRequested, this, [this, entry] { remove(entry); });
    return entry;
}

void InputEditor::remove(PayloadEntry *entry)
{
    m_entries.erase(std::find(m_entries.begin(), m_entries.end(), entry));
    entry->hide();
    entry->deleteLater(); // its own button is still in its click
    number();
    emit edited();
}

void InputEditor::number()
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        m_entries[i]->setNumber(static_cast<int>(i) + 1);
    }
}

} // namespace orrery
