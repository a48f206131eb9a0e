#pragma once

#include "domain/schedule.h"

#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace orrery {

/// Overlap policies as cards: name, one sentence, picture. The arrow keys move between them.
class OverlapPolicyPicker final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverlapPolicyPicker)
public:
    ~OverlapPolicyPicker() override = default;

    /// The first and chosen card is "As the schedule says (…)", which stands for OverlapPolicy::Unspecified.
    static OverlapPolicyPicker *forRequest(OverlapPolicy own, QWidget *parent);

    /// The six policies that a schedule itself can have, \a chosen (Unspecified shows as Skip) being checked.
    static OverlapPolicyPicker *forSchedule(OverlapPolicy chosen, QWidget *parent);

    [[nodiscard]] OverlapPolicy policy() const;

signals:
    void policyChanged(orrery::OverlapPolicy policy);

private:
    explicit OverlapPolicyPicker(QWidget *parent);
    void addCard(OverlapPolicy policy, const QString &name, OverlapPolicy shown);
    void addAllPolicies();
    void choose(OverlapPolicy policy);

    QVBoxLayout *m_layout;
    QButtonGroup *m_group;
};

} // namespace orrery
