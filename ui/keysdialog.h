#pragma once

#include <QDialog>

namespace orrery {

class ViewActions;
class WriteActions;

/// The list of all keys.
class KeysDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeysDialog)
public:
    /// \a write is null on a read-only connection.
    KeysDialog(const ViewActions &view, const WriteActions *write, const QList<QAction *> &timeline,
               QWidget *parent = nullptr);
    ~KeysDialog() override = default;
};

} // namespace orrery
