#include "dialogs/backfilltext.h"

#include <QCoreApplication>
#include <QLocale>

namespace orrery {

namespace {

struct BackfillText
{
    Q_DECLARE_TR_FUNCTIONS(BackfillText)
};

QString withNumber(const QString &text, std::size_t count)
{
    return text.arg(QLocale().toString(static_cast<qulonglong>(count)));
}

QString manyRunsText(std::size_t count)
{
    if (count <= manyRuns) {
        return {};
    }
    return withNumber(BackfillText::tr("⚠ %1 runs are many for one request: the server works through them slowly, may "
                                       "stall without a word while runs stay open, and cannot be told to stop."),
                      count);
}

} // namespace

QString tooManyRangesText(std::size_t count)
{
    if (count <= mostRanges) {
        return {};
    }
    return BackfillText::tr("These are %1 ranges, the server takes %2 in one request.")
        .arg(QLocale().toString(static_cast<qulonglong>(count)),
             QLocale().toString(static_cast<qulonglong>(mostRanges)));
}

QString backfillOutlook(std::size_t count, OverlapPolicy policy)
{
    if (count < 2) {
        return {};
    }
    switch (policy) {
    case OverlapPolicy::Unspecified:
    case OverlapPolicy::Skip:
        return withNumber(BackfillText::tr("⚠ Skip: all %1 come due at the same moment, so most are dropped; only the "
                                           "first of each batch starts. Buffer all or Allow all is usually wanted."),
                          count);
    case OverlapPolicy::BufferOne:
        return withNumber(BackfillText::tr("⚠ Buffer one: all %1 come due at the same moment, so the first starts, one "
                                           "waits, and the rest are dropped."),
                          count);
    case OverlapPolicy::CancelOther:
    case OverlapPolicy::TerminateOther:
        return withNumber(
            BackfillText::tr("⚠ Of %1 starts that come due at the same moment only the last one remains."), count);
    case OverlapPolicy::BufferAll:
    case OverlapPolicy::AllowAll:
        return manyRunsText(count);
    }
    Q_UNREACHABLE();
}

} // namespace orrery
