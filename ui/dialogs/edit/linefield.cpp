#include "dialogs/edit/linefield.h"

namespace orrery {

LineField::LineField(const QString &value, const char *name, QWidget *parent)
    : QLineEdit(parent)
    , m_value(value)
{
    setObjectName(QLatin1String(name));
    setText(value);
    setCursorPosition(0);
    m_shown = text();
}

QString LineField::value() const
{
    return isChanged() ? text() : m_value;
}

} // namespace orrery
