#pragma once

#include "dialogs/edit/schedulediff.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace orrery {

/// What a save would change: field, before, after.
class ChangesPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangesPanel)
public:
    explicit ChangesPanel(QWidget *parent);
    ~ChangesPanel() override = default;

    void setChanges(const std::vector<ChangedField> &changes);

private:
    QLabel *m_heading;
    QTreeWidget *m_table;
};

} // namespace orrery
