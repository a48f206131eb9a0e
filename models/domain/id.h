#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <utility>

namespace orrery {

/// Strong string identifier: ids of different kinds do not convert into each other.
template<typename Tag>
class Id
{
public:
    Id() = default;

    explicit Id(QString value)
        : m_value(std::move(value))
    {
    }

    [[nodiscard]] const QString &toString() const noexcept { return m_value; }

    [[nodiscard]] bool isEmpty() const noexcept { return m_value.isEmpty(); }

    friend bool operator==(const Id &, const Id &) = default;
    friend std::strong_ordering operator<=>(const Id &, const Id &) = default; // NOLINT(modernize-use-nullptr)

    friend size_t qHash(const Id &id, size_t seed = 0) noexcept { return ::qHash(id.m_value, seed); }

private:
    QString m_value;
};

using ScheduleId = Id<struct ScheduleIdTag>;
using WorkflowId = Id<struct WorkflowIdTag>;
using RunId = Id<struct RunIdTag>;

} // namespace orrery
