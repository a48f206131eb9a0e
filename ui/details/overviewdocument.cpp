#include "details/overviewdocument.h"

#include "tintedicon.h"

#include <QCoreApplication>
#include <QPalette>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnCount = 4;
constexpr qreal columnPadding = 8;
constexpr qreal linePadding = 1;
constexpr qreal columnGap = 10;
constexpr std::size_t nextTimesShown = 10;

struct OverviewDocument
{
    Q_DECLARE_TR_FUNCTIONS(OverviewDocument)
};

QTextTableFormat plainTable(qreal padding)
{
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(padding);
    format.setCellSpacing(0);
    return format;
}

/// Writes headings, sentences and tables into one column.
class ColumnWriter
{
public:
    ColumnWriter(const QTextCursor &cursor, const QPalette &palette)
        : m_cursor(cursor)
    {
        m_plain.setForeground(palette.color(QPalette::Text));
        m_muted.setForeground(tintColor(Tint::Muted, palette));
        m_bold = m_plain;
        m_bold.setFontWeight(QFont::DemiBold);
    }

    void heading(const QString &text)
    {
        if (!m_first) {
            QTextBlockFormat spaced;
            spaced.setTopMargin(8);
            m_cursor.insertBlock(spaced);
        }
        m_first = false;
        m_cursor.insertText(text, m_bold);
    }

    void sentence(const QString &text)
    {
        m_cursor.insertBlock(QTextBlockFormat());
        m_cursor.insertText(text, m_plain);
    }

    /// Names are muted and stay on one line, values wrap.
    void facts(const Facts &facts)
    {
        if (facts.empty()) {
            return;
        }
        QTextTable *table = startTable(int(facts.size()), 2);
        for (int row = 0; row < int(facts.size()); ++row) {
            const Fact &fact = facts[std::size_t(row)];
            write(*table, row, 0, fact.name, m_muted, false);
            write(*table, row, 1, fact.value, m_plain, true);
        }
        leaveTable(*table);
    }

    /// No cell wraps. \a titled: the first row names the columns.
    void grid(const std::vector<QStringList> &rows, bool titled)
    {
        if (rows.empty()) {
            return;
        }
        const int columns = int(rows.front().size());
        QTextTable *table = startTable(int(rows.size()), columns);
        for (int row = 0; row < int(rows.size()); ++row) {
            for (int column = 0; column < columns; ++column) {
                const QTextCharFormat &format = titled && row == 0 ? m_muted : m_plain;
                write(*table, row, column, rows[std::size_t(row)].at(column), format, false);
            }
        }
        leaveTable(*table);
    }

private:
    QTextTable *startTable(int rows, int columns)
    {
        m_cursor.insertBlock(QTextBlockFormat());
        return m_cursor.insertTable(rows, columns, plainTable(linePadding));
    }

    void leaveTable(const QTextTable &table)
    {
        m_cursor = table.lastCursorPosition();
        m_cursor.movePosition(QTextCursor::NextBlock);
    }

    static void write(QTextTable &table, int row, int column, const QString &text, const QTextCharFormat &format,
                      bool wraps)
    {
        QTextTableCell cell = table.cellAt(row, column);
        if (column + 1 < table.columns()) {
            QTextTableCellFormat spaced;
            spaced.setRightPadding(columnGap);
            cell.setFormat(spaced);
        }
        QTextBlockFormat block;
        block.setNonBreakableLines(!wraps);
        QTextCursor cursor = cell.firstCursorPosition();
        cursor.setBlockFormat(block);
        cursor.insertText(text, format);
    }

    QTextCursor m_cursor;
    QTextCharFormat m_plain;
    QTextCharFormat m_muted;
    QTextCharFormat m_bold;
    bool m_first = true;
};

/// The chosen zone and another one: the schedule's own beside the viewer's, else UTC.
std::vector<QStringList> nextRows(const OverviewContent &content)
{
    const ScheduleSpec &spec = content.description.schedule.spec;
    const QTimeZone first = displaytext::zoneFor(content.zone, spec);
    const bool ownIsSecond = content.zone != ZoneChoice::Schedule;
    QTimeZone second = displaytext::zoneFor(ownIsSecond ? ZoneChoice::Schedule : ZoneChoice::Viewer, spec);
    if (second == first) {
        second = displaytext::zoneFor(first == QTimeZone::utc() ? ZoneChoice::Viewer : ZoneChoice::Utc, spec);
    }
    const bool one = second == first;
    QStringList titles{displaytext::zoneName(first)};
    if (!one) {
        titles += displaytext::zoneName(second);
    }
    std::vector<QStringList> rows{titles << QString()};
    for (const Instant time : content.nextTimes) {
        if (time > content.now && rows.size() <= nextTimesShown) {
            QStringList row{displaytext::dayAndTime(time, content.now, first)};
            if (!one) {
                row += displaytext::dayAndTime(time, content.now, second);
            }
            rows.push_back(row << displaytext::relative(time, content.now));
        }
    }
    return rows;
}

void writeWhen(ColumnWriter column, const OverviewContent &content)
{
    column.heading(OverviewDocument::tr("When"));
    column.sentence(content.sentence);
    const std::vector<QStringList> rows = nextRows(content);
    const bool paused = content.description.schedule.state.paused;
    column.heading(paused ? OverviewDocument::tr("Next times, if it were not paused")
                          : OverviewDocument::tr("Next times"));
    if (rows.size() > 1) {
        column.grid(rows, true);
    } else {
        column.sentence(OverviewDocument::tr("None is known."));
    }
}

void writeState(ColumnWriter column, const OverviewContent &content)
{
    column.heading(OverviewDocument::tr("State"));
    column.facts(stateFacts(content.description, content.now));
    column.heading(OverviewDocument::tr("Action"));
    column.facts(actionFacts(content.description));
}

void writePolicies(ColumnWriter column, const OverviewContent &content)
{
    column.heading(OverviewDocument::tr("Policies"));
    column.facts(policyFacts(content.description));
    column.heading(OverviewDocument::tr("Counters"));
    column.facts(counterFacts(content.description));
}

void writeRuns(ColumnWriter column, const OverviewContent &content)
{
    const QTimeZone zone = displaytext::zoneFor(content.zone, content.description.schedule.spec);
    const QString running = runningText(content.description);
    column.heading(OverviewDocument::tr("Running now"));
    column.sentence(running.isEmpty() ? OverviewDocument::tr("Nothing") : running);
    column.heading(OverviewDocument::tr("Recent starts, as recorded by the schedule"));
    const std::vector<QStringList> actions = recentActionRows(content.description, content.now, zone);
    if (actions.empty()) {
        column.sentence(OverviewDocument::tr("None"));
    }
    column.grid(actions, false);
    column.heading(OverviewDocument::tr("More"));
    column.facts(otherFacts(content.description, zone));
}

} // namespace

void fillOverview(QTextDocument &document, const OverviewContent &content, const QPalette &palette)
{
    document.clear();
    document.setUndoRedoEnabled(false);
    document.setDocumentMargin(0);
    QTextOption wrapping;
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document.setDefaultTextOption(wrapping);
    QTextTableFormat format = plainTable(columnPadding);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints(
        {QTextLength(QTextLength::PercentageLength, 25), QTextLength(QTextLength::PercentageLength, 23),
         QTextLength(QTextLength::PercentageLength, 19), QTextLength(QTextLength::PercentageLength, 25)});
    QTextTable *columns = QTextCursor(&document).insertTable(1, columnCount, format);
    const auto writer = [columns, &palette](int column) {
        return ColumnWriter(columns->cellAt(0, column).firstCursorPosition(), palette);
    };
    writeWhen(writer(0), content);
    writeState(writer(1), content);
    writePolicies(writer(2), content);
    writeRuns(writer(3), content);
}

} // namespace orrery
