#include "engine/tzif.h"

#include "engine/civildate.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <limits>

namespace orrery {

namespace {

using Seconds = ZoneTable::Seconds;

// Counts of the header, in file order.
struct Counts
{
    qsizetype utcFlags = 0;
    qsizetype standardFlags = 0;
    qsizetype leaps = 0;
    qsizetype times = 0;
    qsizetype types = 0;
    qsizetype characters = 0;
};

struct LocalType
{
    int offset = 0;
    bool isDaylight = false;
};

struct Transition
{
    Seconds when = 0;
    std::size_t type = 0;
};

struct ZoneFile
{
    std::vector<LocalType> types;
    std::vector<Transition> transitions;
    std::optional<PosixZoneRule> rule;
};

// Takes pieces from the front; past the end it hands out nothing and remembers that.
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    QByteArrayView take(qsizetype length)
    {
        if (length < 0 || length > m_rest.size()) {
            m_failed = true;
            m_rest = {};
            return {};
        }
        const QByteArrayView piece = m_rest.first(length);
        m_rest = m_rest.sliced(length);
        return piece;
    }

    Counts counts()
    {
        std::array<qsizetype, 6> values{};
        for (qsizetype &value : values) {
            const QByteArrayView piece = take(4);
            value = m_failed ? 0 : static_cast<qsizetype>(qFromBigEndian<quint32>(piece.data()));
        }
        return {values[0], values[1], values[2], values[3], values[4], values[5]};
    }

    [[nodiscard]] QByteArrayView rest() const { return m_rest; }

    [[nodiscard]] bool failed() const { return m_failed; }

private:
    QByteArrayView m_rest;
    bool m_failed = false;
};

bool readTypes(QByteArrayView bytes, qsizetype characters, std::vector<LocalType> &types)
{
    for (qsizetype i = 0; i + 6 <= bytes.size(); i += 6) {
        if (static_cast<quint8>(bytes[i + 5]) >= characters) {
            return false;
        }
        types.push_back({qFromBigEndian<qint32>(bytes.data() + i), bytes[i + 4] != 0});
    }
    return !types.empty();
}

bool readTransitions(QByteArrayView times, QByteArrayView indexes, ZoneFile &file)
{
    const qsizetype width = indexes.isEmpty() ? 1 : times.size() / indexes.size();
    for (qsizetype i = 0; i < indexes.size(); ++i) {
        const char *bytes = times.data() + i * width;
        const Seconds when = width == 8 ? qFromBigEndian<qint64>(bytes) : qFromBigEndian<qint32>(bytes);
        const auto type = static_cast<std::size_t>(static_cast<quint8>(indexes[i]));
        if (type >= file.types.size() || (!file.transitions.empty() && when <= file.transitions.back().when)) {
            return false;
        }
        file.transitions.push_back({when, type});
    }
    return true;
}

std::optional<PosixZoneRule> readFooter(QByteArrayView rest)
{
    if (rest.size() <= 2 || rest.front() != '\n' || rest.back() != '\n') {
        return std::nullopt;
    }
    return PosixZoneRule::parse(rest.sliced(1).chopped(1));
}

std::optional<ZoneFile> readFile(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    if (reader.take(4) != QByteArrayView("TZif")) {
        return std::nullopt;
    }
    const QByteArrayView head = reader.take(16);
    if (reader.failed()
        || QByteArrayView("\0"
                          "23",
                          3)
                .indexOf(head.front())
            < 0) {
        return std::nullopt;
    }
    const bool wide = head.front() != '\0';
    Counts n = reader.counts();
    if (wide) { // the 32-bit block comes first; skip it and the second header
        reader.take(n.times * 5 + n.types * 6 + n.characters + n.leaps * 8 + n.standardFlags + n.utcFlags + 20);
        n = reader.counts();
    }
    const qsizetype width = wide ? 8 : 4;
    const QByteArrayView times = reader.take(n.times * width);
    const QByteArrayView indexes = reader.take(n.times);
    const QByteArrayView types = reader.take(n.types * 6);
    reader.take(n.characters);
    reader.take(n.leaps * (width + 4));
    reader.take(n.standardFlags);
    reader.take(n.utcFlags);
    ZoneFile file;
    if (reader.failed() || !readTypes(types, n.characters, file.types) || !readTransitions(times, indexes, file)) {
        return std::nullopt;
    }
    file.rule = readFooter(reader.rest());
    return file;
}

// The type in force before the first transition, by the rules of the IANA reference code.
std::size_t firstType(const ZoneFile &file)
{
    const auto &transitions = file.transitions;
    const bool used =
        std::any_of(transitions.begin(), transitions.end(), [](const Transition &t) { return t.type == 0; });
    if (!used) {
        return 0;
    }
    if (file.types[transitions.front().type].isDaylight) {
        for (std::size_t i = transitions.front().type; i > 0; --i) {
            if (!file.types[i - 1].isDaylight) {
                return i - 1;
            }
        }
    }
    const auto standard =
        std::find_if(file.types.begin(), file.types.end(), [](const LocalType &t) { return !t.isDaylight; });
    return standard == file.types.end() ? 0 : static_cast<std::size_t>(standard - file.types.begin());
}

void appendRule(const PosixZoneRule &rule, Seconds from, std::vector<ZoneTable::Period> &periods)
{
    const auto append = [&](Seconds start, int offset) { periods.push_back({std::max(start, from), offset, 0, -1}); };
    if (!rule.hasDaylightTime()) {
        append(from, rule.standardOffset());
        return;
    }
    // Before 1900 nobody asks, and a file without any transition would start at the beginning of time.
    const int firstYear =
        civil::fromDays(civil::floorDiv(std::max<Seconds>(from, -2208988800), civil::secondsPerDay)).year;
    for (int year = firstYear; year <= 2106; ++year) {
        const Seconds start = civil::toDays({year, 1, 1}) * civil::secondsPerDay;
        const Seconds end = civil::toDays({year + 1, 1, 1}) * civil::secondsPerDay;
        const PosixZoneRule::Changes changes = rule.changesIn(year);
        const auto clipped = [&](Seconds inYear) { return std::clamp(start + inYear, start, end); };
        for (const auto &[begin, finish, offset] :
             {std::tuple(start, clipped(changes.first), changes.offsetOutside),
              std::tuple(clipped(changes.first), clipped(changes.second), changes.offsetBetween),
              std::tuple(clipped(changes.second), end, changes.offsetOutside)}) {
            if (begin < finish && finish > from) {
                append(begin, offset);
            }
        }
    }
}

} // namespace

ZonePtr zoneFromTzif(const QByteArray &bytes)
{
    const std::optional<ZoneFile> file = readFile(bytes);
    if (!file) {
        return nullptr;
    }
    constexpr Seconds farPast = std::numeric_limits<Seconds>::min();
    std::vector<ZoneTable::Period> periods;
    periods.reserve(file->transitions.size() + 1);
    if (file->transitions.empty()) {
        periods.push_back({farPast, file->types.front().offset, 0, -1});
    } else {
        periods.push_back({farPast, file->types[firstType(*file)].offset, 0, -1});
    }
    for (const Transition &transition : file->transitions) {
        periods.push_back({transition.when, file->types[transition.type].offset, 0, -1});
    }
    if (file->rule) { // it takes over at the last transition
        const Seconds from = periods.back().start;
        periods.pop_back();
        appendRule(*file->rule, from, periods);
    }
    return std::make_shared<const ZoneTable>(std::move(periods), file->rule);
}

} // namespace orrery
