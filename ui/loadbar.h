#pragma once

#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;

namespace orrery {

/// Progress of long work in the status bar: what, how much, and a way to stop it. Hidden while there is none.
class LoadBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LoadBar)
public:
    explicit LoadBar(QWidget *parent = nullptr);
    ~LoadBar() override = default;

    void showProgress(const QString &what, int done, std::optional<int> total);
    void finish();

signals:
    void cancelRequested();

private:
    QLabel *m_text;
    QProgressBar *m_bar;
};

} // namespace orrery
