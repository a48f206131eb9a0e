#include "dialogs/targetheader.h"

#include "dialogs/elidedlabel.h"
#include "dialogs/plaintext.h"
#include "displaytext.h"

#include <QLabel>
#include <QVBoxLayout>

namespace orrery {

namespace {

QString allIds(const std::vector<ScheduleId> &targets)
{
    QStringList lines;
    lines.reserve(static_cast<qsizetype>(targets.size()));
    for (const ScheduleId &id : targets) {
        lines << displaytext::oneLine(id.toString());
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

TargetHeader::TargetHeader(const std::vector<ScheduleId> &targets, const QString &consequence, QWidget *parent)
    : QWidget(parent)
{
    const bool single = targets.size() == 1;
    auto *name = new ElidedLabel(
        single ? targets.front().toString() : tr("%n schedule(s)", nullptr, static_cast<int>(targets.size())), this);
    name->setObjectName(QStringLiteral("targetLabel"));
    if (!single) {
        name->setToolTip(plainToolTip(allIds(targets)));
    }
    QFont bold = name->font();
    bold.setBold(true);
    name->setFont(bold);

    auto *sentence = new QLabel(consequence, this);
    sentence->setObjectName(QStringLiteral("consequenceLabel"));
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(name);
    layout->addWidget(sentence);
}

} // namespace orrery
