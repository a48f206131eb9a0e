#pragma once

#include "plainitemdelegate.h"

namespace orrery {

/// A run's status as icon and word.
class RunDelegate final : public PlainItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunDelegate)
public:
    using PlainItemDelegate::PlainItemDelegate;
    ~RunDelegate() override = default;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace orrery
