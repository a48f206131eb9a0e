#pragma once

#include "dialogs/missedruns.h"

#include <QGroupBox>
#include <QTimeZone>

#include <optional>

class QLabel;
class QListWidget;
class QRadioButton;

namespace orrery {

class OverlapPolicyCombo;

/// "While paused, n runs were due": none, all, or chosen ones.
class MissedRunsPicker final : public QGroupBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MissedRunsPicker)
public:
    /// \a own: the schedule's overlap policy. Says that it is counting until setMissedRuns().
    MissedRunsPicker(OverlapPolicy own, const QTimeZone &zone, QWidget *parent = nullptr);
    ~MissedRunsPicker() override = default;

    /// Nothing: not known since when the schedule is paused.
    void setMissedRuns(const std::optional<MissedRuns> &missed);

    [[nodiscard]] std::vector<BackfillRange> ranges() const;

    /// Why the choice cannot be sent, empty if it can.
    [[nodiscard]] QString issue() const;

signals:
    void choiceChanged();

private:
    void setUpChoices();
    void fillList();
    void showChoice();
    [[nodiscard]] std::vector<bool> ticked() const;
    [[nodiscard]] qsizetype chosenCount() const;
    [[nodiscard]] QString outlook() const;

    OverlapPolicy m_own;
    QTimeZone m_zone;
    MissedRuns m_missed;
    QLabel *m_summary;
    QWidget *m_choices;
    QRadioButton *m_none;
    QRadioButton *m_all;
    QRadioButton *m_some;
    QListWidget *m_list;
    OverlapPolicyCombo *m_overlap;
    QLabel *m_outlook;
};

} // namespace orrery
