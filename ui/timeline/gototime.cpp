#include "timeline/gototime.h"

#include "displaytext.h"
#include "timeline/timelineview.h"
#include "timeline/timewords.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QPushButton>

namespace orrery {

namespace {

struct GoToTime
{
    Q_DECLARE_TR_FUNCTIONS(GoToTime)
};

/// The time that \a text means, now and in the zone on the screen.
std::optional<Instant> understood(const TimelineView &timeline, const QString &text)
{
    return parseTimeWords(text, timeline.scene().now, timeline.scene().zone);
}

void showUnderstanding(QInputDialog &dialog, const TimelineView &timeline, const QString &text)
{
    const auto instant = understood(timeline, text);
    dialog.setLabelText(instant ? displaytext::dateTimeWithZone(*instant, timeline.scene().zone)
                                : GoToTime::tr("A time, such as \"yesterday 14:00\", \"-2h\" or "
                                               "\"2026-03-29 02:30\":"));
    if (const auto *buttons = dialog.findChild<QDialogButtonBox *>()) {
        buttons->button(QDialogButtonBox::Ok)->setEnabled(instant.has_value());
    }
}

} // namespace

void askForTime(TimelineView &timeline)
{
    auto *dialog = new QInputDialog(&timeline);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("goToTimeDialog"));
    dialog->setWindowTitle(GoToTime::tr("Go to Time"));
    dialog->setInputMode(QInputDialog::TextInput);
    dialog->open();
    showUnderstanding(*dialog, timeline, {});
    QObject::connect(dialog, &QInputDialog::textValueChanged, &timeline,
                     [dialog, &timeline](const QString &text) { showUnderstanding(*dialog, timeline, text); });
    QObject::connect(dialog, &QInputDialog::textValueSelected, &timeline, [&timeline](const QString &text) {
        if (const auto instant = understood(timeline, text)) {
            timeline.goToInstant(*instant);
        }
    });
}

} // namespace orrery
