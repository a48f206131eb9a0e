#pragma once

#include "schedules/schedulestore.h"

namespace orrery {

/// A spec as a sentence in the user's language.
using SpecWords = std::function<QString(const ScheduleSpec &)>;

/// Texts of schedules that are dear to make, kept by slot until the schedule changes.
class ScheduleTexts
{
public:
    ScheduleTexts(const ScheduleStore &store, SpecWords specWords);

    [[nodiscard]] const QString &words(std::uint32_t slot);
    /// Whether every word of the folded filter is contained in id, workflow type or note.
    [[nodiscard]] bool matches(std::uint32_t slot, const QStringList &foldedWords);
    void forget(std::uint32_t slot);
    void clear();

private:
    struct Texts
    {
        QString words;
        QString folded;
    };

    Texts &at(std::uint32_t slot);

    const ScheduleStore &m_store;
    SpecWords m_specWords;
    std::vector<Texts> m_texts; ///< by slot; a null string is not yet made
};

} // namespace orrery
