#pragma once

#include <QLabel>

namespace orrery {

/// One line of foreign text, elided in the middle, that never widens its window. The tool tip and the accessible name
/// hold the full text.
class ElidedLabel final : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ElidedLabel)
public:
    explicit ElidedLabel(const QString &fullText, QWidget *parent = nullptr);
    ~ElidedLabel() override = default;

    void setFullText(const QString &fullText);

    [[nodiscard]] QString fullText() const { return m_fullText; }

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void elide();

    QString m_fullText;
};

} // namespace orrery
