#pragma once

#include "domain/instant.h"

#include <QLineEdit>

#include <optional>

namespace orrery {

/// \a duration as it is typed: "90s" is "1m30s", "26h" is "1d2h", fractions of a second as decimals.
[[nodiscard]] QString durationText(Duration duration);

/// A length of time typed as "90s", "15m", "2h30m", "1d". An empty field is no value.
class DurationField final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DurationField)
public:
    DurationField(std::optional<Duration> value, const char *name, QWidget *parent);
    ~DurationField() override = default;

    /// Exactly the value that was given until the user changes the text; nothing also for text that is no duration.
    [[nodiscard]] std::optional<Duration> value() const;

    /// Why the text is no duration, empty if it is one.
    [[nodiscard]] QString issue() const;

private:
    std::optional<Duration> m_value;
    QString m_shown;
};

} // namespace orrery
