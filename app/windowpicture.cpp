#include "windowpicture.h"

#include "application.h"

#include <QCoreApplication>
#include <QPixmap>
#include <QSaveFile>

#include <cstdio>

namespace orrery {

namespace {

using namespace std::chrono_literals;

constexpr auto lookEvery = 50ms;
constexpr int settledLooks = 10; // work that follows work starts within one of them
constexpr int maxLooks = 600;

} // namespace

WindowPicture::WindowPicture(Application &application, QString file, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_file(std::move(file))
{
    connect(&application, &Application::connectFailed, this, [this](const QString &text) { m_failure = text; });
    connect(&m_timer, &QTimer::timeout, this, &WindowPicture::look);
    m_timer.start(lookEvery);
}

WindowPicture::~WindowPicture() = default;

void WindowPicture::look()
{
    m_settled = m_application.isSettled() ? m_settled + 1 : 0;
    if (++m_looks >= maxLooks && m_failure.isEmpty()) {
        m_failure = tr("The server did not send everything within 30 seconds.");
    }
    if (m_settled >= settledLooks || m_looks >= maxLooks) {
        m_timer.stop();
        take();
    }
}

void WindowPicture::take()
{
    QSaveFile file(m_file);
    const bool written =
        file.open(QIODevice::WriteOnly) && m_application.window().grab().save(&file, "PNG") && file.commit();
    if (!written) {
        m_failure = tr("%1 cannot be written: %2").arg(m_file, file.errorString());
    }
    if (!m_failure.isEmpty()) {
        std::fprintf(stderr, "orrery: %s\n", qPrintable(m_failure));
    }
    QCoreApplication::exit(m_failure.isEmpty() ? 0 : 1);
}

} // namespace orrery
