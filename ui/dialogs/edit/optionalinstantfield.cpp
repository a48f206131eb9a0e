#include "dialogs/edit/optionalinstantfield.h"

#include "dialogs/instantedit.h"
#include "displaytext.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>

namespace orrery {

OptionalInstantField::OptionalInstantField(std::optional<Instant> value, Instant offered, const QTimeZone &zone,
                                           QWidget *parent)
    : QWidget(parent)
    , m_present(new QCheckBox(this))
    , m_edit(new InstantEdit(value.value_or(offered), zone, this))
    , m_zoneLabel(new QLabel(this))
    , m_zone(zone)
{
    m_present->setObjectName(QStringLiteral("present"));
    m_present->setChecked(value.has_value());
    m_edit->setObjectName(QStringLiteral("instant"));
    m_zoneLabel->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_present);
    layout->addWidget(m_edit);
    layout->addWidget(m_zoneLabel, 1);
    setFocusProxy(m_present);
    showState();
    connect(m_present, &QCheckBox::toggled, this, [this] {
        showState();
        emit edited();
    });
    connect(m_edit, &InstantEdit::instantChanged, this, [this] {
        showState();
        emit edited();
    });
}

std::optional<Instant> OptionalInstantField::value() const
{
    return m_present->isChecked() ? std::optional(m_edit->instant()) : std::nullopt;
}

void OptionalInstantField::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    m_edit->setZone(zone);
    showState();
}

void OptionalInstantField::showState()
{
    m_edit->setEnabled(m_present->isChecked());
    m_edit->setAccessibleName(accessibleName());
    m_present->setAccessibleName(accessibleName());
    m_zoneLabel->setText(m_present->isChecked() ? displaytext::zoneName(m_zone) : tr("none"));
    m_edit->setToolTip(m_edit->hint());
}

} // namespace orrery
