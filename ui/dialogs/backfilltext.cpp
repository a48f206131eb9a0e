#include "dialogs/backfilltext.h"

#include "dialogs/overlaptext.h"
#include "displaytext.h"

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

QString runCountText(std::size_t count, bool complete)
{
    if (!complete) {
        return withNumber(BackfillText::tr("more than %1 runs"), count);
    }
    return BackfillText::tr("%n run(s)", nullptr, static_cast<int>(count));
}

QString backfillSummary(const BackfillPreview &preview, const QTimeZone &zone)
{
    if (preview.instants.empty()) {
        return BackfillText::tr("No run is due in these ranges.");
    }
    const QString count = runCountText(preview.instants.size(), preview.complete);
    const QString first = displaytext::dateTimeWithZone(preview.instants.front().time.nominal, zone);
    if (preview.instants.size() == 1) {
        return BackfillText::tr("%1 would start now, due %2.").arg(count, first);
    }
    return BackfillText::tr("%1 would start now, due from %2 to %3.")
        .arg(count, first, displaytext::dateTimeWithZone(preview.instants.back().time.nominal, zone));
}

QStringList backfillWarnings(const BackfillPreview &preview, const std::vector<BackfillRange> &ranges,
                             OverlapPolicy own)
{
    QStringList warnings;
    warnings.reserve(2 * static_cast<qsizetype>(preview.ranges.size()) + 2);
    for (std::size_t i = 0; i < preview.ranges.size(); ++i) {
        if (preview.ranges[i].total == 0) {
            warnings << withNumber(BackfillText::tr("⚠ Range %1 holds no time at which a run is due."), i + 1);
        }
        const QString outlook = backfillOutlook(preview.ranges[i].total, effectiveOverlap(ranges[i].overlap, own));
        if (!outlook.isEmpty() && !warnings.contains(outlook)) {
            warnings << outlook;
        }
    }
    const QString many = manyRunsText(preview.instants.size());
    if (!many.isEmpty() && !warnings.contains(many)) {
        warnings << many;
    }
    if (preview.sharedTimes != 0) {
        warnings << BackfillText::tr("⚠ %n time(s) in more than one range: may start twice.", nullptr,
                                     static_cast<int>(preview.sharedTimes));
    }
    return warnings;
}

} // namespace orrery
