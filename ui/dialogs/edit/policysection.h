#pragma once

#include "dialogs/edit/draftsection.h"

class QCheckBox;

namespace orrery {

class DurationField;
class OverlapPolicyPicker;

/// Overlap, catch-up window, pause on failure.
class PolicySection final : public DraftSection
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PolicySection)
public:
    PolicySection(const SchedulePolicies &policies, QWidget *parent);
    ~PolicySection() override = default;

    void applyTo(ScheduleDraft &draft) const override;
    [[nodiscard]] std::vector<DraftIssue> textIssues() const override;

private:
    OverlapPolicyPicker *m_overlap;
    DurationField *m_catchup;
    QCheckBox *m_pauseOnFailure;
    OverlapPolicy m_given; ///< Unspecified is shown, and works, as Skip
    OverlapPolicy m_shown;
};

} // namespace orrery
