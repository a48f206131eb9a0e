#include "dialogs/backfilldialog.h"

#include "dialogs/backfillinstantmodel.h"
#include "dialogs/backfillrangelist.h"
#include "dialogs/backfilltext.h"
#include "dialogs/targetheader.h"
#include "dialogs/zonepicker.h"
#include "displaytext.h"
#include "latesttask.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTreeView>
#include <QVBoxLayout>

namespace orrery {

namespace {

constexpr int listLines = 8;

std::vector<BackfillRange> firstRanges(const BackfillSetup &setup)
{
    if (!setup.suggested.empty()) {
        return setup.suggested;
    }
    const Instant now = std::chrono::floor<std::chrono::seconds>(setup.clock());
    return {{now - std::chrono::hours(1), now, OverlapPolicy::Unspecified}};
}

} // namespace

BackfillDialog::BackfillDialog(const BackfillSetup &setup, QWidget *parent)
    : RequestDialog(tr("&Backfill"), parent)
    , m_spec(setup.description.schedule.spec)
    , m_own(setup.description.schedule.policies.overlap)
    , m_jitterSeed(setup.jitterSeed)
    , m_clock(setup.clock)
    , m_zone(new ZonePicker(displaytext::scheduleZone(m_spec), setup.viewerZone, this))
    , m_ranges(new BackfillRangeList(firstRanges(setup), m_own, setup.shownZone, this))
    , m_summary(new QLabel(this))
    , m_warnings(new QLabel(this))
    , m_model(new BackfillInstantModel(this))
    , m_list(new QTreeView(this))
    , m_future(new QCheckBox(this))
    , m_task(std::make_unique<LatestTask<BackfillPreview>>(
          [this](BackfillPreview preview) { showPreview(std::move(preview)); }))
{
    setWindowTitle(tr("Backfill", "window title"));
    content()->addWidget(new TargetHeader({setup.description.id},
                                          tr("Starts now what was due in the ranges below, also while paused. Start "
                                             "and end of a range both count. What was sent cannot be taken back."),
                                          this));
    setUpZone(setup);
    content()->addWidget(m_ranges, 1);
    setUpPreview();
    connect(m_ranges, &BackfillRangeList::rangesChanged, this, &BackfillDialog::count);
    connect(m_future, &QCheckBox::toggled, this, &BackfillDialog::check);
    m_ranges->setFocus();
    count();
}

BackfillDialog::~BackfillDialog() = default;

void BackfillDialog::submit()
{
    SchedulePatch patch;
    patch.backfill = m_ranges->ranges();
    emit patchRequested(patch);
}

void BackfillDialog::setUpZone(const BackfillSetup &setup)
{
    m_zone->setObjectName(QStringLiteral("zonePicker"));
    m_zone->setZone(setup.shownZone);
    m_model->setZone(m_zone->zone());
    m_ranges->setZone(m_zone->zone());
    auto *form = new QFormLayout;
    form->addRow(tr("&Times in:"), m_zone);
    content()->addLayout(form);
    connect(m_zone, &ZonePicker::zoneChanged, this, &BackfillDialog::setZone);
}

void BackfillDialog::setUpPreview()
{
    for (QLabel *label : {m_summary, m_warnings}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        content()->addWidget(label);
    }
    m_summary->setObjectName(QStringLiteral("backfillSummary"));
    m_warnings->setObjectName(QStringLiteral("backfillWarnings"));
    m_list->setObjectName(QStringLiteral("backfillList"));
    m_list->setAccessibleName(tr("Runs that would start"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setMinimumHeight(fontMetrics().lineSpacing() * listLines);
    m_list->header()->resizeSection(BackfillInstantModel::TimeColumn, fontMetrics().averageCharWidth() * 60);
    m_list->header()->resizeSection(BackfillInstantModel::RangeColumn, fontMetrics().averageCharWidth() * 8);
    content()->addWidget(m_list, 2);
    m_future->setObjectName(QStringLiteral("futureTick"));
    content()->addWidget(m_future);
    m_warnings->hide(); // nothing is known before the first count
    m_future->hide();
}

void BackfillDialog::count()
{
    m_counted = false;
    check();
    BackfillQuestion question{
        .spec = m_spec, .jitterSeed = m_jitterSeed, .ranges = m_ranges->ranges(), .now = m_clock()};
    m_task->run(
        [question = std::move(question)](const std::stop_token &stop) { return previewBackfill(question, stop); });
}

void BackfillDialog::showPreview(BackfillPreview preview)
{
    m_preview = std::move(preview);
    m_counted = true;
    std::size_t future = 0;
    QStringList counts;
    for (const BackfillRangeCount &range : m_preview.ranges) {
        future += range.future;
        counts << runCountText(range.total, range.complete);
    }
    m_ranges->showCounts(counts);
    if (future != m_futureRuns) {
        m_future->setChecked(false); // what was agreed to was another number
    }
    m_futureRuns = future;
    m_future->setText(tr("&I know: what lies in the future (%n run(s)) starts now, and again when due.", nullptr,
                         static_cast<int>(future)));
    m_future->setVisible(future != 0);
    m_warnings->setText(backfillWarnings(m_preview, m_ranges->ranges(), m_own).join(QLatin1Char('\n')));
    m_warnings->setVisible(!m_warnings->text().isEmpty());
    showTexts();
    m_model->setInstants(m_preview.instants);
    check();
}

void BackfillDialog::showTexts()
{
    m_summary->setText(m_preview.error.isEmpty() ? backfillSummary(m_preview, m_zone->zone()) : m_preview.error);
}

void BackfillDialog::setZone(const QTimeZone &zone)
{
    m_ranges->setZone(zone);
    m_model->setZone(zone);
    if (m_counted) {
        showTexts();
    }
}

void BackfillDialog::check()
{
    setIssue(issue());
}

QString BackfillDialog::issue() const
{
    QString rangeIssue = m_ranges->issue();
    if (!rangeIssue.isEmpty()) {
        return rangeIssue;
    }
    QString tooMany = tooManyRangesText(m_ranges->ranges().size());
    if (!tooMany.isEmpty()) {
        return tooMany;
    }
    if (!m_counted) {
        return tr("Counting the runs …");
    }
    if (!m_preview.error.isEmpty()) {
        return tr("The runs of this schedule cannot be worked out.");
    }
    if (m_preview.instants.empty()) {
        return tr("No run is due in these ranges.");
    }
    const bool agreed = m_futureRuns == 0 || m_future->isChecked();
    return agreed ? QString() : tr("Some runs lie in the future: tick the box if that is meant.");
}

} // namespace orrery
