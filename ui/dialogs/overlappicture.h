#pragma once

#include "domain/schedule.h"

#include <QWidget>

namespace orrery {

/// Tiny diagram of an overlap policy: an active run and two starts that come due while it is active. Solid bars run,
/// dashed ones are dropped, thin lines wait. Decoration only: the sentence beside it says the same.
class OverlapPicture final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverlapPicture)
public:
    /// \a policy is not Unspecified.
    explicit OverlapPicture(OverlapPolicy policy, QWidget *parent = nullptr);
    ~OverlapPicture() override = default;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    OverlapPolicy m_policy;
};

} // namespace orrery
