#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace orrery {

/// The filter line, how much it leaves, and how many changes of a refresh wait to be shown.
class FilterBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterBar)
public:
    explicit FilterBar(QWidget *parent = nullptr);
    ~FilterBar() override = default;

    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    void setCounts(int shown, int all);
    void setPendingChanges(int count); ///< 0 hides the button
    void focusFilter();

signals:
    void textChanged(const QString &text);
    void applyPendingRequested();
    /// Escape in an empty filter, Enter or Down: the user wants to go on in the table.
    void tableFocusRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *m_edit;
    QLabel *m_counts;
    QToolButton *m_pending;
};

} // namespace orrery
