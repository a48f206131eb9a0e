#pragma once

#include <QObject>
#include <QTimer>

namespace orrery {

class Application;

/// Writes a picture of the window to a file as soon as what it shows is complete, then ends the program: with 0, or
/// with 1 and a line on standard error when the file cannot be written, the server cannot be reached, or it takes too
/// long.
class WindowPicture final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowPicture)
public:
    WindowPicture(Application &application, QString file, QObject *parent = nullptr);
    ~WindowPicture() override;

private:
    void look();
    void take();

    Application &m_application;
    QString m_file;
    QString m_failure;
    QTimer m_timer;
    int m_looks = 0;
    int m_settled = 0; ///< looks in a row
};

} // namespace orrery
