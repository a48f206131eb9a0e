#pragma once

#include "domain/schedule.h"

#include <QComboBox>

namespace orrery {

/// The overlap policies on one line; each entry's sentence is its tool tip. The first and chosen entry is "As the
/// schedule says (…)", which stands for OverlapPolicy::Unspecified.
class OverlapPolicyCombo final : public QComboBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverlapPolicyCombo)
public:
    explicit OverlapPolicyCombo(OverlapPolicy own, QWidget *parent = nullptr);
    ~OverlapPolicyCombo() override = default;

    [[nodiscard]] OverlapPolicy policy() const;
    void setPolicy(OverlapPolicy policy);

signals:
    void policyChanged(orrery::OverlapPolicy policy);

private:
    void add(OverlapPolicy policy, const QString &name, OverlapPolicy meaning);
};

} // namespace orrery
