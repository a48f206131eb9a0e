#include "live/support/livewindow.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTest>

namespace orrery::test {

namespace {

LaunchOptions onServer(const LiveServer &server, LaunchOptions options)
{
    options.server = server.url();
    options.nameSpace = server.nameSpace();
    return options;
}

std::unique_ptr<Settings> settingsIn(const QTemporaryDir &folder)
{
    return std::make_unique<Settings>(
        std::make_unique<QSettings>(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat));
}

} // namespace

LiveWindow::LiveWindow(const LiveServer &server, LaunchOptions options)
    : m_app(onServer(server, std::move(options)), settingsIn(m_folder), {}, systemNow)
{
    m_app.start();
}

bool LiveWindow::waitSettled()
{
    constexpr int limit = 20'000; // ms
    return QTest::qWaitFor([this] { return m_app.session() != nullptr && m_app.isSettled(); }, limit);
}

bool LiveWindow::select(const QString &id)
{
    constexpr int limit = 20'000; // ms
    const bool shown = QTest::qWaitFor(
        [this, &id] {
            if (rowOf(id) < 0 && m_app.session() != nullptr && !m_app.session()->list().isLoading()) {
                QTest::keyClick(&window(), Qt::Key_F5);
                m_app.model().applyPending();
            }
            return rowOf(id) >= 0;
        },
        limit);
    auto *table = find<QTableView>(&window(), "scheduleTable");
    window().activateWindow(); // without a window manager nobody else does when a dialog has closed
    if (!shown || table == nullptr || !QTest::qWaitForWindowActive(&window())) {
        return false;
    }
    const QModelIndex index = m_app.model().index(rowOf(id), 0);
    table->scrollTo(index);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier, table->visualRect(index).center());
    return window().selectedIds() == std::vector{ScheduleId(id)};
}

QString LiveWindow::cell(const QString &id, int column)
{
    return m_app.model().index(rowOf(id), column).data().toString();
}

QDialog *LiveWindow::openDialog(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(find<QTableView>(&window(), "scheduleTable"), key, modifiers);
    QDialog *dialog = nullptr;
    const bool opened = QTest::qWaitFor([this, &dialog] {
        dialog = window().findChild<QDialog *>();
        return dialog != nullptr && dialog->isVisible();
    });
    return opened ? dialog : nullptr;
}

void LiveWindow::picture(QWidget *widget, const QString &name)
{
    if (const QString folder = qEnvironmentVariable("ORRERY_TEST_PICTURES"); !folder.isEmpty()) {
        widget->grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
    }
}

bool confirm(QDialog *dialog)
{
    constexpr int limit = 15'000; // ms
    const QPointer<QDialog> open(dialog);
    auto *button = find<QPushButton>(dialog, "okButton");
    if (!QTest::qWaitFor([button] { return button->isEnabled(); })) {
        return false;
    }
    QTest::mouseClick(button, Qt::LeftButton);
    return QTest::qWaitFor([&open] { return open.isNull(); }, limit);
}

void type(QWidget *line, const QString &text)
{
    QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(line, text);
}

} // namespace orrery::test
