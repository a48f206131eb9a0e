#include "dialogs/edit/cronentry.h"

#include "dialogs/edit/linefield.h"

#include <QVBoxLayout>

namespace orrery {

CronEntry::CronEntry(const QString &cron, QWidget *parent)
    : SpecEntry(tr("Cron: minute hour day-of-month month day-of-week [year]"), parent)
    , m_text(new LineField(cron, "cronEdit", this))
{
    m_text->setAccessibleName(tr("Cron text"));
    m_text->setPlaceholderText(tr("e.g. 30 6 * * mon-fri"));
    m_text->setToolTip(tr("Five fields; a sixth is the year; of seven the first is the second. Also @hourly, @daily, "
                          "@every 90m/15m, a zone as CRON_TZ=Europe/Berlin before and a comment behind #."));
    body()->addWidget(m_text);
    setFocusProxy(m_text);
    connect(m_text, &QLineEdit::textChanged, this, &SpecEntry::edited);
}

QString CronEntry::addTo(ScheduleSpec &spec) const
{
    spec.cronString.push_back(m_text->value());
    return QStringLiteral("cronString[%1]").arg(spec.cronString.size() - 1);
}

} // namespace orrery
