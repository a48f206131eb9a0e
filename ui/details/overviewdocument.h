#pragma once

#include "details/overviewfacts.h"

class QPalette;
class QTextDocument;

namespace orrery {

/// All the overview shows.
struct OverviewContent
{
    ScheduleDescription description;
    QString sentence; ///< the spec in words
    std::vector<Instant> nextTimes; ///< as far as known, ascending
    Instant now{};
    ZoneChoice zone = ZoneChoice::Viewer;
};

/// Writes the overview as four columns of headings and tables. Everything goes in as plain text and wraps anywhere, so
/// that no id or note can break the layout.
void fillOverview(QTextDocument &document, const OverviewContent &content, const QPalette &palette);

} // namespace orrery
