#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace orrery {

/// Why there is nothing to see and what to do next, in the middle of the view it covers.
class EmptyState final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)
public:
    /// Covers \a view and follows its size.
    explicit EmptyState(QWidget *view);
    ~EmptyState() override = default;

    struct Message
    {
        QString icon; ///< name of a tinted picture
        QString headline;
        QString advice;
        QString button; ///< empty: no button
        friend bool operator==(const Message &, const Message &) = default;
    };

    void showMessage(const Message &message);

signals:
    void buttonClicked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_advice;
    QPushButton *m_button;
};

} // namespace orrery
