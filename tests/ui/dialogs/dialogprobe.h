#pragma once

#include "domain/apierror.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace orrery::test {

template<typename T>
[[nodiscard]] T *named(const QWidget &root, const char *name)
{
    T *found = root.findChild<T *>(QLatin1String(name));
    if (!found) {
        qFatal("no widget %s", name);
    }
    return found;
}

[[nodiscard]] inline QPushButton *okButton(const QDialog &dialog)
{
    return named<QPushButton>(dialog, "okButton");
}

[[nodiscard]] inline QString reason(const QDialog &dialog)
{
    const auto *label = named<QLabel>(dialog, "reasonLabel");
    return label->isVisible() ? label->text() : QString();
}

/// Clicks the indicator: a wide button does not answer beside its text.
inline void clickIndicator(const QWidget &root, const char *name)
{
    constexpr int insideIndicator = 8;
    auto *button = named<QAbstractButton>(root, name);
    QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(insideIndicator, button->height() / 2));
}

/// Where keys go now: a composite's focus proxy and a combo box's line edit count as the widget they belong to.
[[nodiscard]] inline QWidget *focused(const QDialog &dialog)
{
    QWidget *widget = dialog.focusWidget();
    while (widget && widget->objectName().startsWith(QLatin1String("qt_"))) {
        widget = widget->parentWidget();
    }
    return widget;
}

[[nodiscard]] inline bool showActive(QDialog &dialog)
{
    dialog.show();
    dialog.activateWindow();
    return QTest::qWaitForWindowActive(&dialog);
}

/// Object names in the order of the Tab key, from the widget that has the focus until it comes round.
[[nodiscard]] inline QStringList tabOrder(QDialog &dialog)
{
    constexpr int more = 200;
    QStringList order;
    order.reserve(more);
    const QWidget *first = dialog.focusWidget();
    for (int i = 0; i < more; ++i) {
        order << focused(dialog)->objectName();
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        if (dialog.focusWidget() == first) {
            break;
        }
    }
    return order;
}

[[nodiscard]] inline ApiError refusal(const QString &message)
{
    ApiError error;
    error.kind = ApiError::Kind::Invalid;
    error.httpStatus = 400;
    error.grpcCode = 3;
    error.message = message;
    return error;
}

/// One column "text": what a server or a colleague may have put into an id or a note.
inline void addHostileTexts()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("markup") << QStringLiteral("<b>bold</b><img src=\"http://127.0.0.1:1/x.png\"><script>1</script>");
    QTest::newRow("10,000 characters") << QString(10000, QLatin1Char('w'));
    QTest::newRow("10,000 words") << QStringLiteral("long ").repeated(2000);
    QTest::newRow("right to left") << QStringLiteral("تقرير يومي 42 \u202Egnp.exe");
    QTest::newRow("control characters") << QStringLiteral("a\u0000b\tc\nd\r\u001b[31me\u007f\u2028f");
    QTest::newRow("500 lines") << QStringLiteral("line\n").repeated(500);
}

/// A dialog that fits the smallest screen the app is made for.
[[nodiscard]] inline bool fitsScreen(const QDialog &dialog)
{
    constexpr QSize screen(1280, 720);
    return dialog.width() <= screen.width() && dialog.height() <= screen.height()
        && dialog.minimumSizeHint().width() <= screen.width();
}

} // namespace orrery::test
