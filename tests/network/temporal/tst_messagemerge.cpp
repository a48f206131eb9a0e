#include "temporal/messagemerge.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace orrery;

namespace {

QJsonObject object(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

/// Columns: the message of the server, what this app writes for it before and after an edit, and the wanted message.
class MessageMergeTest : public QObject
{
    Q_OBJECT
private slots:
    void editsReachTheMessageAndNothingElseDoes_data();
    void editsReachTheMessageAndNothingElseDoes();

private:
    void fieldRows();
    void listRows();
    void payloadRows();
};

void MessageMergeTest::editsReachTheMessageAndNothingElseDoes_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("was");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QByteArray>("expected");
    fieldRows();
    listRows();
    payloadRows();
}

void MessageMergeTest::fieldRows()
{
    const auto row = [](const char *tag, const char *base, const char *was, const char *now, const char *expected) {
        QTest::newRow(tag) << QByteArray(base) << QByteArray(was) << QByteArray(now) << QByteArray(expected);
    };
    row("no edit", R"({"a":"1.000000001","x":7})", R"({"a":"1"})", R"({"a":"1"})", R"({"a":"1.000000001","x":7})");
    row("changed field", R"({"a":"1.000000001","b":2})", R"({"a":"1","b":2})", R"({"a":"1","b":3})",
        R"({"a":"1.000000001","b":3})");
    row("new field", R"({"x":1})", R"({})", R"({"a":true})", R"({"x":1,"a":true})");
    row("cleared field", R"({"x":1,"a":true})", R"({"a":true})", R"({})", R"({"x":1})");
    row("inner field", R"({"o":{"x":1,"a":2}})", R"({"o":{"a":2}})", R"({"o":{"a":3}})", R"({"o":{"x":1,"a":3}})");
    row("inner cleared, the unknown stays", R"({"o":{"x":1,"a":2}})", R"({"o":{"a":2}})", R"({})", R"({"o":{"x":1}})");
    row("inner cleared, nothing left", R"({"o":{"a":2}})", R"({"o":{"a":2}})", R"({})", R"({})");
    row("empty object stays", R"({"o":{}})", R"({})", R"({})", R"({"o":{}})");
    row("object of unknown fields gets a known one", R"({"o":{"x":1}})", R"({})", R"({"o":{"a":2}})",
        R"({"o":{"x":1,"a":2}})");
}

void MessageMergeTest::listRows()
{
    const auto row = [](const char *tag, const char *base, const char *was, const char *now, const char *expected) {
        QTest::newRow(tag) << QByteArray(base) << QByteArray(was) << QByteArray(now) << QByteArray(expected);
    };
    row("entry added in front", R"({"l":[{"a":1,"x":1}]})", R"({"l":[{"a":1}]})", R"({"l":[{"a":9},{"a":1}]})",
        R"({"l":[{"a":9},{"a":1,"x":1}]})");
    row("entry removed", R"({"l":[{"a":1,"x":1},{"a":2,"x":2}]})", R"({"l":[{"a":1},{"a":2}]})", R"({"l":[{"a":2}]})",
        R"({"l":[{"a":2,"x":2}]})");
    row("entries swapped", R"({"l":[{"a":1,"x":1},{"a":2,"x":2}]})", R"({"l":[{"a":1},{"a":2}]})",
        R"({"l":[{"a":2},{"a":1}]})", R"({"l":[{"a":2,"x":2},{"a":1,"x":1}]})");
    row("entry edited in place", R"({"l":[{"a":1,"x":1},{"a":2,"x":2}]})", R"({"l":[{"a":1},{"a":2}]})",
        R"({"l":[{"a":1},{"a":3}]})", R"({"l":[{"a":1,"x":1},{"a":3,"x":2}]})");
    row("equal entries", R"({"l":[{"x":1},{"x":2}]})", R"({"l":[{},{}]})", R"({"l":[{},{}]})",
        R"({"l":[{"x":1},{"x":2}]})");
    row("texts", R"({"l":["a","b"]})", R"({"l":["a","b"]})", R"({"l":["a","c"]})", R"({"l":["a","c"]})");
    row("list cleared", R"({"l":["a"],"x":1})", R"({"l":["a"]})", R"({})", R"({"x":1})");
}

void MessageMergeTest::payloadRows()
{
    const auto row = [](const char *tag, const char *base, const char *was, const char *now, const char *expected) {
        QTest::newRow(tag) << QByteArray(base) << QByteArray(was) << QByteArray(now) << QByteArray(expected);
    };
    row("payload replaced as a whole", R"({"p":{"metadata":{"e":"1"},"data":"AA==","x":1}})",
        R"({"p":{"metadata":{"e":"1"},"data":"AA=="}})", R"({"p":{"metadata":{"e":"2"},"data":"AQ=="}})",
        R"({"p":{"metadata":{"e":"2"},"data":"AQ=="}})");
    row("payload untouched", R"({"p":{"metadata":{"e":"1"},"data":"AA","x":1}})",
        R"({"p":{"metadata":{"e":"1"},"data":"AA=="}})", R"({"p":{"metadata":{"e":"1"},"data":"AA=="}})",
        R"({"p":{"metadata":{"e":"1"},"data":"AA","x":1}})");
    row("payload removed", R"({"p":{"metadata":{"e":"1"},"x":1}})", R"({"p":{"metadata":{"e":"1"}}})", R"({})",
        R"({})");
}

void MessageMergeTest::editsReachTheMessageAndNothingElseDoes()
{
    QFETCH(const QByteArray, base);
    QFETCH(const QByteArray, was);
    QFETCH(const QByteArray, now);
    QFETCH(const QByteArray, expected);
    const QJsonObject merged = temporal::mergeMessage(object(base), object(was), object(now));
    QCOMPARE(QJsonDocument(merged).toJson(QJsonDocument::Compact),
             QJsonDocument(object(expected)).toJson(QJsonDocument::Compact));
}

QTEST_APPLESS_MAIN(MessageMergeTest)
#include "tst_messagemerge.moc"
