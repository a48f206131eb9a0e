#include "dialogs/notefield.h"

#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace orrery {

namespace {

/// Notes of a pause or unpause patch: common/constants.go, Temporal 1.32.2. Bytes of UTF-8.
constexpr qsizetype longestNote = 1000;
constexpr int visibleCharacters = 40;

} // namespace

NoteField::NoteField(const QStringList &recentNotes, QWidget *parent)
    : QWidget(parent)
    , m_combo(new QComboBox(this))
    , m_count(new QLabel(this))
{
    m_combo->setObjectName(QStringLiteral("noteCombo"));
    m_combo->setAccessibleName(tr("Note"));
    m_combo->setEditable(true);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(visibleCharacters);
    for (const QString &recent : recentNotes) {
        const QString line = recent.simplified();
        if (!line.isEmpty() && line.toUtf8().size() <= longestNote && m_combo->findText(line) < 0) {
            m_combo->addItem(line);
        }
    }
    m_combo->setCurrentIndex(-1);
    m_combo->lineEdit()->setPlaceholderText(tr("Why? Colleagues will read this."));
    // Not inline: Enter must send what was typed, not what it might have become.
    m_combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_combo->completer()->setFilterMode(Qt::MatchContains);

    m_count->setObjectName(QStringLiteral("noteCount"));
    m_count->setTextFormat(Qt::PlainText);
    m_count->setAlignment(Qt::AlignRight);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_combo);
    layout->addWidget(m_count);
    setFocusProxy(m_combo);
    showCount();
    connect(m_combo, &QComboBox::editTextChanged, this, [this] {
        showCount();
        emit noteChanged();
    });
}

QString NoteField::note() const
{
    return m_combo->currentText().trimmed();
}

QString NoteField::issue() const
{
    const auto bytes = note().toUtf8().size();
    if (bytes == 0) {
        return tr("A note is needed: the server ignores the request without one.");
    }
    if (bytes > longestNote) {
        return tr("The note is %1 bytes long, the server takes %2.")
            .arg(QLocale().toString(bytes), QLocale().toString(longestNote));
    }
    return {};
}

void NoteField::showCount()
{
    const auto bytes = note().toUtf8().size();
    const QString count = tr("%1 of %2 bytes").arg(QLocale().toString(bytes), QLocale().toString(longestNote));
    m_count->setText(bytes > longestNote ? tr("%1: too long").arg(count) : count);
}

} // namespace orrery
