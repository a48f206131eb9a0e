#pragma once

#include <QWidget>

class QComboBox;
class QLabel;

namespace orrery {

/// A line for the note of a pause or resume, with earlier notes to choose from and a count against the server's limit.
class NoteField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoteField)
public:
    explicit NoteField(const QStringList &recentNotes, QWidget *parent = nullptr);
    ~NoteField() override = default;

    /// Without the blanks around it.
    [[nodiscard]] QString note() const;

    /// Why the note cannot be sent, empty if it can.
    [[nodiscard]] QString issue() const;

signals:
    void noteChanged();

private:
    void showCount();

    QComboBox *m_combo;
    QLabel *m_count;
};

} // namespace orrery
