#include "dialogs/edit/rangestext.h"

#include <QStringList>

#include <algorithm>

namespace orrery {

namespace {

QString rangeText(CalendarField field, const Range &range)
{
    const FieldBounds bounds = fieldBounds(field);
    // On the wire 0 stands for "absent": see Range.
    const int end = range.end == 0 ? range.start : range.end;
    const int step = std::max(range.step, 1);
    QString text = QString::number(range.start);
    if (range.start == bounds.min && end == bounds.max) {
        text = QStringLiteral("*");
    } else if (end != range.start) {
        text += QLatin1Char('-') + QString::number(end);
    }
    // "5/2" would mean from 5 on, but one value with a step is one value.
    return step == 1 || end == range.start ? text : text + QLatin1Char('/') + QString::number(step);
}

} // namespace

QString rangesText(CalendarField field, const Ranges &ranges)
{
    if (ranges.empty()) {
        return field == CalendarField::Year ? QStringLiteral("*") : QString();
    }
    QStringList texts;
    texts.reserve(static_cast<qsizetype>(ranges.size()));
    for (const Range &range : ranges) {
        texts << rangeText(field, range);
    }
    return texts.join(QLatin1Char(','));
}

} // namespace orrery
