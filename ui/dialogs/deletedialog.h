#pragma once

#include "dialogs/requestdialog.h"
#include "domain/schedule.h"

#include <QTimeZone>

class QLineEdit;

namespace orrery {

/// States what deleting a schedule does and does not do, and asks for it.
class DeleteDialog final : public RequestDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DeleteDialog)
public:
    enum class Confirmation { Button, ByName };

    /// \a upcoming: the next times, soonest first, as many as are known. With ByName the id has to be typed.
    DeleteDialog(const ScheduleDescription &description, const std::vector<Instant> &upcoming, const QTimeZone &zone,
                 Confirmation confirmation, QWidget *parent = nullptr);
    ~DeleteDialog() override;

signals:
    void deleteRequested(const orrery::ScheduleId &id);

private:
    void submit() override;
    void addFact(const QString &heading, const QString &text, const char *name);
    void addConfirmation();
    void checkName();

    ScheduleId m_id;
    QLineEdit *m_name = nullptr; ///< only with ByName
};

} // namespace orrery
