#pragma once

#include <QIcon>

class QPalette;

namespace orrery {

/// What a picture's colour says beside its shape. Plain is the colour of text.
enum class Tint { Plain, Good, Warning, Bad, Muted };

/// A colour for \a tint that can be read on the palette's base, light or dark.
[[nodiscard]] QColor tintColor(Tint tint, const QPalette &palette);

/// The picture ":/icons/<name>.svg" in the colours of the palette at the time of painting, so that it follows a change
/// between light and dark by itself.
[[nodiscard]] QIcon tintedIcon(const QString &name, Tint tint = Tint::Plain);

} // namespace orrery
