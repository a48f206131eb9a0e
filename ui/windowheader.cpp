#include "windowheader.h"

#include "connection/connectionchooser.h"
#include "displaytext.h"
#include "tintedicon.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

QToolButton *flatButton(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    return button;
}

} // namespace

WindowHeader::WindowHeader(QAction *refresh, QMenu *zoneMenu, QWidget *parent)
    : QWidget(parent)
    , m_chooser(new ConnectionChooser(this))
    , m_kind(new QLabel(this))
    , m_age(new QLabel(this))
    , m_counts(new QLabel(this))
    , m_zone(new QPushButton(this))
{
    m_kind->setObjectName(u"connectionKind"_s);
    m_age->setObjectName(u"dataAge"_s);
    m_age->setTextFormat(Qt::PlainText);
    m_counts->setObjectName(u"scheduleCounts"_s);
    m_counts->setTextFormat(Qt::PlainText);
    m_zone->setObjectName(u"zoneButton"_s);
    m_zone->setMenu(zoneMenu);
    m_zone->setIcon(tintedIcon(u"zone"_s));
    m_zone->setFlat(true);
    m_zone->setToolTip(tr("In which time zone times are shown"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_chooser);
    layout->addWidget(m_kind);
    layout->addSpacing(8);
    layout->addWidget(flatButton(refresh, this));
    layout->addWidget(m_age);
    layout->addStretch(1);
    layout->addWidget(m_counts);
    layout->addSpacing(8);
    layout->addWidget(m_zone);
}

void WindowHeader::setTarget(const ConnectionTarget &target)
{
    m_chooser->setTarget(target);
    QStringList words;
    if (target.kind != ConnectionKind::Development) {
        words += connectionKindText(target.kind);
    }
    if (target.readOnly) {
        words += tr("Read-only");
    }
    m_kind->setText(words.join(u" · "_s));
    m_kind->setVisible(!words.isEmpty());
}

void WindowHeader::setCounts(const ScheduleCounts &counts)
{
    const QLocale locale;
    QStringList parts{tr("%Ln schedule(s)", nullptr, counts.all)};
    parts += tr("%1 paused").arg(locale.toString(counts.paused));
    parts += tr("%1 failing").arg(locale.toString(counts.failing));
    parts += tr("%1 late").arg(locale.toString(counts.late));
    m_counts->setText(parts.join(u" · "_s));
}

void WindowHeader::setAge(std::optional<Instant> loadedAt, Instant now, bool stale)
{
    if (!loadedAt) {
        m_age->setText(tr("Not loaded yet"));
        m_age->setToolTip({});
        return;
    }
    const QString age = displaytext::relative(std::min(*loadedAt, now), now);
    m_age->setText(stale ? tr("Old: %1").arg(age) : age);
    m_age->setToolTip(
        tr("The list is that of %1").arg(displaytext::dateTimeWithZone(*loadedAt, QTimeZone::systemTimeZone())));
}

void WindowHeader::setZoneText(const QString &text)
{
    m_zone->setText(text);
}

} // namespace orrery
