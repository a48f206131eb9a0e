#include "dialogs/edit/jsontext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace orrery {

namespace {

struct JsonText
{
    Q_DECLARE_TR_FUNCTIONS(JsonText)
};

} // namespace

QString jsonIssue(const QString &text)
{
    if (text.trimmed().isEmpty()) {
        return JsonText::tr("Empty is no JSON value: write null, or remove the argument.");
    }
    // Qt reads arrays and objects only; in brackets any value is one element.
    QJsonParseError error;
    const QByteArray bytes = text.toUtf8();
    const QJsonDocument document = QJsonDocument::fromJson('[' + bytes + ']', &error);
    if (error.error == QJsonParseError::NoError && document.array().size() == 1) {
        return {};
    }
    if (error.error == QJsonParseError::NoError) {
        return JsonText::tr("More than one JSON value: add an argument for each.");
    }
    const QByteArray before = bytes.left(std::clamp<qsizetype>(error.offset - 1, 0, bytes.size()));
    const auto line = before.count('\n') + 1;
    const auto column = QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).size() + 1;
    return JsonText::tr("Not JSON at line %1, column %2: %3.")
        .arg(QString::number(line), QString::number(column), error.errorString());
}

} // namespace orrery
