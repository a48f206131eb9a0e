#pragma once

#include <QDialog>

namespace orrery {

class ViewActions;
class WriteActions;

/// The list of keys: those of the actions, and those of table and timeline.
class KeysDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeysDialog)
public:
    /// \a write is null on a read-only connection.
    KeysDialog(const ViewActions &view, const WriteActions *write, QWidget *parent = nullptr);
};

} // namespace orrery
