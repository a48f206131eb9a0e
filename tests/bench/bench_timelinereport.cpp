#include "bench_timelinereport.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <limits>

namespace orrery::bench {

double threadCpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

Timing measure(int frames, const std::function<void(int)> &step)
{
    for (int i = 0; i < std::min(frames, 20); ++i) {
        step(i);
    }
    Timing best{std::numeric_limits<double>::max(), 0};
    for (int round = 0; round < 3; ++round) {
        std::vector<double> times;
        times.reserve(static_cast<std::size_t>(frames));
        for (int i = 0; i < frames; ++i) {
            const double before = threadCpuMs();
            step(i);
            times.push_back(threadCpuMs() - before);
        }
        std::sort(times.begin(), times.end());
        const Timing timing{times[times.size() / 2], times[times.size() * 99 / 100]};
        best = timing.median < best.median ? timing : best;
    }
    return best;
}

void Report::add(const QString &id, const QString &what, double figure, const QString &unit, std::optional<double> goal)
{
    const bool met = !goal || figure <= *goal;
    m_missed += met ? 0 : 1;
    const QString verdict = !goal ? QString() : met ? QStringLiteral("ok") : QStringLiteral("MISSED");
    const QString limit = goal ? QString::number(*goal) : QStringLiteral("-");
    m_lines.push_back(QStringLiteral("%1 %2 %3 %4 %5 %6")
                          .arg(id, -4)
                          .arg(what, -58)
                          .arg(figure, 10, 'f', 3)
                          .arg(unit, -6)
                          .arg(limit, 7)
                          .arg(verdict));
    QJsonObject row{{QStringLiteral("id"), id},
                    {QStringLiteral("what"), what},
                    {QStringLiteral("figure"), figure},
                    {QStringLiteral("unit"), unit},
                    {QStringLiteral("met"), met}};
    if (goal) {
        row.insert(QStringLiteral("goal"), *goal);
    }
    m_rows.append(row);
}

void Report::print() const
{
    for (const QString &line : m_lines) {
        std::puts(qPrintable(line));
    }
    std::puts(QJsonDocument(m_rows).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace orrery::bench
