#pragma once

#include <QLineEdit>

namespace orrery {

/// A line of text that gives back exactly what it was given until the user changes it, also what a line edit cannot
/// show (line breaks, more than 32,767 characters).
class LineField final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LineField)
public:
    LineField(const QString &value, const char *name, QWidget *parent);
    ~LineField() override = default;

    [[nodiscard]] QString value() const;

    [[nodiscard]] bool isChanged() const { return text() != m_shown; }

private:
    QString m_value;
    QString m_shown;
};

} // namespace orrery
