#pragma once

#include "dialogs/edit/draftsection.h"

class QCheckBox;
class QFormLayout;
class QPlainTextEdit;
class QSpinBox;

namespace orrery {

class LineField;

/// Id, note, paused, limited actions; for a new schedule also whether it starts at once.
class GeneralSection final : public DraftSection
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GeneralSection)
public:
    enum class IdState { Editable, Fixed };

    GeneralSection(const ScheduleDraft &draft, IdState idState, QWidget *parent);
    ~GeneralSection() override = default;

    void applyTo(ScheduleDraft &draft) const override;

private:
    void setUpForm(QFormLayout *form, const ScheduleState &state);
    void connectFields();

    LineField *m_id;
    QPlainTextEdit *m_note;
    QCheckBox *m_paused;
    QCheckBox *m_limited;
    QSpinBox *m_remaining;
    QCheckBox *m_triggerNow = nullptr; ///< only for a new schedule
    ScheduleState m_given;
    QString m_shownNote; ///< a text editor turns every kind of line end into one
    int m_shownRemaining = 0;
};

} // namespace orrery
