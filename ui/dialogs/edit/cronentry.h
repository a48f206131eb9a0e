#pragma once

#include "dialogs/edit/specentry.h"

namespace orrery {

class LineField;

/// A cron text in the server's dialect.
class CronEntry final : public SpecEntry
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CronEntry)
public:
    CronEntry(const QString &cron, QWidget *parent);
    ~CronEntry() override = default;

    QString addTo(ScheduleSpec &spec) const override;

private:
    LineField *m_text;
};

} // namespace orrery
