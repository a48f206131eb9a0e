#pragma once

#include "dialogs/edit/draftsection.h"

class QFormLayout;

namespace orrery {

class DurationField;
class OptionalInstantField;
class SpecEntryList;
class TimeZoneField;

/// When: entries, zone, bounds, jitter. Excluded calendars are kept and counted.
class SpecSection final : public DraftSection
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpecSection)
public:
    SpecSection(const ScheduleSpec &spec, const Clock &clock, QWidget *parent);
    ~SpecSection() override = default;

    void applyTo(ScheduleDraft &draft) const override;
    [[nodiscard]] std::vector<DraftIssue> textIssues() const override;
    void showIssues(const std::vector<DraftIssue> &issues) override;

private:
    void setUpForm(QFormLayout *form, const ScheduleSpec &spec);
    void followZone();

    SpecEntryList *m_entries;
    TimeZoneField *m_zone;
    OptionalInstantField *m_start;
    OptionalInstantField *m_end;
    DurationField *m_jitter;
};

} // namespace orrery
