#pragma once

#include "domain/schedulespec.h"
#include "engine/crontext.h"
#include "engine/zonetable.h"

#include <optional>
#include <vector>

namespace orrery {

/// Turns the text forms of a spec into the structured form and checks it, as the server's frontend does on create and
/// update (service/worker/scheduler/spec.go, Temporal 1.32.2), except that it goes on after a problem.
class SpecCanonicalizer
{
public:
    explicit SpecCanonicalizer(const ScheduleSpec &spec);

    [[nodiscard]] const std::vector<SpecError> &errors() const noexcept { return m_errors; }

    [[nodiscard]] ScheduleSpec takeSpec() { return std::move(m_spec); } ///< only good without errors

    [[nodiscard]] const ZonePtr &zone() const noexcept { return m_zone; }

private:
    void addCalendars(const std::vector<TextCalendar> &calendars, const QString &key,
                      std::vector<StructuredCalendar> &target);
    void addCrons(const std::vector<QString> &crons);
    void addCron(const ParsedCron &cron, const QString &field);
    void checkCronZone(const ParsedCron &cron, const QString &field);
    void applyCronZone();
    void findZone();
    void checkCalendar(const StructuredCalendar &calendar, const QString &field);
    void checkExclude(const StructuredCalendar &calendar, const QString &field);
    void checkInterval(const Interval &interval, const QString &field);
    void add(SpecError error, const QString &field);
    void addInCron(std::size_t firstError, const ParsedCron &cron, const QString &field);
    [[nodiscard]] SpecError atZone(SpecError error) const;

    ScheduleSpec m_spec;
    // Of the first cron string ("no zone" is a value too), and where it stands.
    std::optional<QString> m_cronZone;
    QString m_zoneField = QStringLiteral("timezoneName");
    int m_zoneOffset = -1;
    ZonePtr m_zone;
    std::vector<SpecError> m_errors;
};

} // namespace orrery
