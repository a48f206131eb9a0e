#include "errortext.h"

#include <QSet>
#include <QTest>

using namespace orrery;
using namespace Qt::StringLiterals;

class TestErrorText : public QObject
{
    Q_OBJECT
private slots:

    void everyKindHasItsOwnSentence()
    {
        QSet<QString> seen;
        for (int kind = 0; kind <= static_cast<int>(ApiError::Kind::NotApplied); ++kind) {
            ApiError error;
            error.kind = static_cast<ApiError::Kind>(kind);
            error.message = u"server's words"_s;
            const QString text = errorText(error);
            QVERIFY2(text.size() > 20 && text.endsWith(u'.'), qPrintable(text));
            QVERIFY(!text.contains(error.message));
            QVERIFY(!seen.contains(text));
            seen.insert(text);
        }
    }

    void tellsASilentSchedulerFromASilentServer()
    {
        ApiError error;
        error.kind = ApiError::Kind::Timeout;
        QVERIFY(errorText(error).contains(u"server did not answer"_s));
        error.httpStatus = 504;
        QVERIFY(errorText(error).contains(u"scheduler does not answer"_s));
    }

    void namesTheWaitTheServerAsksFor()
    {
        ApiError error;
        error.kind = ApiError::Kind::RateLimited;
        error.retryAfter = std::chrono::milliseconds(2500);
        QVERIFY(errorText(error).contains(u"3 second"_s));
    }

    void detailsStartWithTheServersMessage()
    {
        ApiError error;
        error.message = u"Invalid schedule spec: <b>"_s;
        error.detail = u"POST /x"_s;
        error.httpStatus = 400;
        error.grpcCode = 3;
        QCOMPARE(errorDetails(error), u"Invalid schedule spec: <b>\nHTTP status 400\ngRPC code 3\nPOST /x"_s);
        QVERIFY(errorDetails(ApiError()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
