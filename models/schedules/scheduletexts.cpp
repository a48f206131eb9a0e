#include "schedules/scheduletexts.h"

#include <algorithm>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

/// The separator keeps a filter from matching across two fields.
QString foldedText(const ScheduleListEntry &entry)
{
    const QString all = entry.id.toString() % u'\x1f' % entry.workflowType % u'\x1f' % entry.notes;
    return all.toCaseFolded();
}

} // namespace

ScheduleTexts::ScheduleTexts(const ScheduleStore &store, SpecWords specWords)
    : m_store(store)
    , m_specWords(std::move(specWords))
{
}

const QString &ScheduleTexts::words(std::uint32_t slot)
{
    Texts &texts = at(slot);
    if (texts.words.isNull()) {
        texts.words = m_specWords(m_store.row(slot).entry.spec);
        if (texts.words.isNull()) {
            texts.words = u""_s;
        }
    }
    return texts.words;
}

bool ScheduleTexts::matches(std::uint32_t slot, const QStringList &foldedWords)
{
    if (foldedWords.isEmpty()) {
        return true;
    }
    Texts &texts = at(slot);
    if (texts.folded.isNull()) {
        texts.folded = foldedText(m_store.row(slot).entry);
    }
    return std::ranges::all_of(foldedWords, [&texts](const QString &word) { return texts.folded.contains(word); });
}

void ScheduleTexts::forget(std::uint32_t slot)
{
    if (slot < m_texts.size()) {
        m_texts[slot] = {};
    }
}

void ScheduleTexts::clear()
{
    m_texts.clear();
}

ScheduleTexts::Texts &ScheduleTexts::at(std::uint32_t slot)
{
    if (slot >= m_texts.size()) {
        m_texts.resize(m_store.slotCount());
    }
    return m_texts[slot];
}

} // namespace orrery
