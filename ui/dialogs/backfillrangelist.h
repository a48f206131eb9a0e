#pragma once

#include "domain/schedule.h"

#include <QTimeZone>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace orrery {

class BackfillRangeRow;

/// The ranges of a backfill, one row each, with a button for one more. There is always at least one.
class BackfillRangeList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackfillRangeList)
public:
    /// \a ranges must not be empty.
    BackfillRangeList(const std::vector<BackfillRange> &ranges, OverlapPolicy own, const QTimeZone &zone,
                      QWidget *parent = nullptr);
    ~BackfillRangeList() override = default;

    [[nodiscard]] std::vector<BackfillRange> ranges() const;

    /// The first reason why a range cannot be sent, empty if all can.
    [[nodiscard]] QString issue() const;

    void setZone(const QTimeZone &zone);

    /// One text for each range; none while they are being counted.
    void showCounts(const QStringList &counts);

signals:
    void rangesChanged();

private:
    void addRow(const BackfillRange &range);
    void addAnother();
    void removeRow(BackfillRangeRow *row);

    OverlapPolicy m_own;
    QTimeZone m_zone;
    QVBoxLayout *m_rowLayout;
    QPushButton *m_add;
    std::vector<BackfillRangeRow *> m_rows; ///< children
};

} // namespace orrery
