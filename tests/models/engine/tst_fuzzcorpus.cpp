// Every input that fuzzing found worth keeping, as an ordinary test. A broken promise aborts; see tests/fuzz.

#include "targets.h"

#include <QDirIterator>
#include <QTest>

using namespace orrery;

class FuzzCorpus : public QObject
{
    Q_OBJECT

private slots:
    void keptInputsAreReadOrRefused_data();
    void keptInputsAreReadOrRefused();
};

void FuzzCorpus::keptInputsAreReadOrRefused_data()
{
    QTest::addColumn<int>("target");
    for (std::size_t i = 0; i < fuzz::targets.size(); ++i) {
        QTest::newRow(fuzz::targets[i].name) << static_cast<int>(i);
    }
}

void FuzzCorpus::keptInputsAreReadOrRefused()
{
    QFETCH(const int, target);
    const fuzz::Target &tested = fuzz::targets[static_cast<std::size_t>(target)];
    QDirIterator files(QStringLiteral(ORRERY_FIXTURES "/engine/fuzz/") + QLatin1StringView(tested.name), QDir::Files);
    int count = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        tested.run(file.readAll());
        ++count;
    }
    QVERIFY(count > 0);
}

QTEST_APPLESS_MAIN(FuzzCorpus)
#include "tst_fuzzcorpus.moc"
