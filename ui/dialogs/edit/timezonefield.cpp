#include "dialogs/edit/timezonefield.h"

#include "displaytext.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTimeZone>

namespace orrery {

namespace {

constexpr int visibleCharacters = 24;

} // namespace

TimeZoneField::TimeZoneField(const QString &name, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(std::move(clock))
    , m_given(name)
    , m_combo(new QComboBox(this))
    , m_offset(new QLabel(this))
{
    const QByteArrayList ids = QTimeZone::availableTimeZoneIds();
    QStringList names;
    names.reserve(ids.size());
    for (const QByteArray &id : ids) {
        names << QString::fromUtf8(id);
    }
    m_combo->setObjectName(QStringLiteral("zoneCombo"));
    m_combo->setAccessibleName(tr("Time zone"));
    m_combo->setEditable(true);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(visibleCharacters);
    m_combo->addItems(names);
    m_combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_combo->completer()->setFilterMode(Qt::MatchContains);
    m_combo->lineEdit()->setPlaceholderText(tr("UTC"));
    m_combo->setEditText(name);
    m_shown = m_combo->currentText();
    m_offset->setObjectName(QStringLiteral("zoneOffset"));
    m_offset->setTextFormat(Qt::PlainText);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_combo, 1);
    layout->addWidget(m_offset);
    setFocusProxy(m_combo);
    showOffset();
    connect(m_combo, &QComboBox::editTextChanged, this, [this] {
        showOffset();
        emit nameChanged(this->name());
    });
}

QString TimeZoneField::name() const
{
    return m_combo->currentText() == m_shown ? m_given : m_combo->currentText();
}

void TimeZoneField::showOffset()
{
    const QTimeZone zone = name().isEmpty() ? QTimeZone::utc() : QTimeZone(name().toUtf8());
    m_offset->setText(zone.isValid() ? tr("now %1").arg(displaytext::utcOffset(m_clock(), zone))
                                     : tr("not known here"));
}

} // namespace orrery
