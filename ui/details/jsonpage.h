#pragma once

#include <QJsonObject>
#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace orrery {

/// The server's message, indented, to read, search and copy.
class JsonPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JsonPage)
public:
    explicit JsonPage(QWidget *parent = nullptr);
    ~JsonPage() override = default;

    void setMessage(const QJsonObject &message);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fill();
    void findNext();

    QJsonObject m_message;
    bool m_filled = true; ///< made into text only when somebody looks
    QLineEdit *m_find;
    QPlainTextEdit *m_text;
};

} // namespace orrery
