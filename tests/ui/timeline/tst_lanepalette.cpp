#include "timeline/lanepalette.h"

#include <QTest>

#include <cmath>

using namespace orrery;

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

constexpr Matrix normal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
// Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
constexpr Matrix protanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

Vector product(const Matrix &matrix, const Vector &v)
{
    Vector result{};
    for (std::size_t i = 0; i < 3; ++i) {
        result[i] = std::max(0.0, matrix[i][0] * v[0] + matrix[i][1] * v[1] + matrix[i][2] * v[2]);
    }
    return result;
}

double linear(int channel)
{
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

/// CIE L*a*b*, D65.
Vector lab(const Vector &rgb)
{
    constexpr Matrix toXyz{{{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}};
    const Vector xyz = product(toXyz, rgb);
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116.0; };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(QRgb a, QRgb b, const Matrix &vision)
{
    const auto seen = [&vision](QRgb c) {
        return lab(product(vision, {linear(qRed(c)), linear(qGreen(c)), linear(qBlue(c))}));
    };
    const Vector first = seen(a);
    const Vector second = seen(b);
    return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

double contrast(QRgb a, QRgb b)
{
    const auto luminance = [](QRgb c) {
        return 0.2126 * linear(qRed(c)) + 0.7152 * linear(qGreen(c)) + 0.0722 * linear(qBlue(c)) + 0.05;
    };
    return std::max(luminance(a), luminance(b)) / std::min(luminance(a), luminance(b));
}

LanePalette paletteOf(bool dark)
{
    QPalette palette;
    palette.setColor(QPalette::Base, dark ? QColor(30, 30, 32) : QColor(Qt::white));
    palette.setColor(QPalette::Text, dark ? QColor(225, 225, 225) : QColor(Qt::black));
    return LanePalette::from(palette);
}

} // namespace

class TestLanePalette : public QObject
{
    Q_OBJECT

private slots:
    void statesDiffer_data();
    void statesDiffer();
    void statesStandOutFromTheBackground_data();
    void statesStandOutFromTheBackground();
};

void TestLanePalette::statesDiffer_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("vision");
    const std::array names{"normal", "protanopia", "deuteranopia", "tritanopia"};
    for (int vision = 0; vision < 4; ++vision) {
        QTest::addRow("light, %s", names[static_cast<std::size_t>(vision)]) << false << vision;
        QTest::addRow("dark, %s", names[static_cast<std::size_t>(vision)]) << true << vision;
    }
}

void TestLanePalette::statesDiffer()
{
    QFETCH(const bool, dark);
    QFETCH(const int, vision);
    const std::array visions{normal, protanopia, deuteranopia, tritanopia};
    const Matrix &seen = visions[static_cast<std::size_t>(vision)];
    const LanePalette palette = paletteOf(dark);
    const auto apart = [&](LaneState a, LaneState b) { return distance(palette.of(a), palette.of(b), seen); };
    // A failure is never taken for anything that is not one.
    for (int i = 0; i < static_cast<int>(LaneState::TimedOut); ++i) {
        const auto other = static_cast<LaneState>(i);
        if (other != LaneState::Missed) {
            QVERIFY2(apart(LaneState::Failed, other) >= 20,
                     qPrintable(QStringLiteral("failed and %1: %2").arg(i).arg(apart(LaneState::Failed, other))));
        }
        QVERIFY2(apart(LaneState::TimedOut, other) >= 10,
                 qPrintable(QStringLiteral("timed out and %1: %2").arg(i).arg(apart(LaneState::TimedOut, other))));
    }
    QVERIFY2(apart(LaneState::Failed, LaneState::TimedOut) >= 15,
             qPrintable(QString::number(apart(LaneState::Failed, LaneState::TimedOut))));
    QVERIFY2(apart(LaneState::Running, LaneState::Completed) >= 15,
             qPrintable(QString::number(apart(LaneState::Running, LaneState::Completed))));
    QVERIFY2(apart(LaneState::Cancelled, LaneState::Completed) >= 15,
             qPrintable(QString::number(apart(LaneState::Cancelled, LaneState::Completed))));
    QVERIFY2(apart(LaneState::Late, LaneState::Completed) >= 20,
             qPrintable(QString::number(apart(LaneState::Late, LaneState::Completed))));
}

void TestLanePalette::statesStandOutFromTheBackground_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestLanePalette::statesStandOutFromTheBackground()
{
    QFETCH(const bool, dark);
    const LanePalette palette = paletteOf(dark);
    for (int i = 0; i < laneStateCount; ++i) {
        const QRgb colour = palette.of(static_cast<LaneState>(i));
        QVERIFY2(contrast(colour, palette.base) >= 2.0,
                 qPrintable(QStringLiteral("%1: %2").arg(i).arg(contrast(colour, palette.base))));
    }
    QVERIFY(contrast(palette.of(LaneState::Failed), palette.base) >= 4.5);
    QVERIFY(contrast(palette.now, palette.base) >= 3.0);
    QVERIFY(contrast(palette.dimText, palette.alternateBase) >= 4.5);
}

QTEST_GUILESS_MAIN(TestLanePalette)
#include "tst_lanepalette.moc"
