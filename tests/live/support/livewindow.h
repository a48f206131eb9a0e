#pragma once

#include "application.h"
#include "live/support/liveserver.h"

#include <QDialog>
#include <QTemporaryDir>

namespace orrery::test {

/// The whole application on the live server, driven by keys and clicks.
class LiveWindow
{
public:
    explicit LiveWindow(const LiveServer &server, LaunchOptions options = {});

    [[nodiscard]] Application &app() { return m_app; }

    [[nodiscard]] MainWindow &window() { return m_app.window(); }

    /// Everything the server has is shown.
    [[nodiscard]] bool waitSettled();

    /// Refreshes until \a id is in the table, and selects it there by clicking.
    [[nodiscard]] bool select(const QString &id);

    [[nodiscard]] int rowOf(const QString &id) { return m_app.model().rowOf(ScheduleId(id)); }

    [[nodiscard]] QString cell(const QString &id, int column);

    /// Presses a key in the table and waits for the dialog that it opens; null: none came.
    QDialog *openDialog(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    /// Writes a picture of \a widget to the folder named in ORRERY_TEST_PICTURES, if there is one.
    static void picture(QWidget *widget, const QString &name);

private:
    QTemporaryDir m_folder;
    Application m_app;
};

/// A child by class and object name that is visible; fails the test by null.
template<typename T>
[[nodiscard]] T *find(QWidget *parent, const char *name)
{
    const auto found = parent->findChildren<T *>(QString::fromLatin1(name));
    for (T *each : found) {
        if (each->isVisibleTo(parent)) {
            return each;
        }
    }
    return found.isEmpty() ? nullptr : found.first();
}

/// Clicks OK and waits until the dialog has closed itself.
[[nodiscard]] bool confirm(QDialog *dialog);

/// Replaces what a line holds, by keys.
void type(QWidget *line, const QString &text);

} // namespace orrery::test
