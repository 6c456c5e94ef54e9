// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "client/tally.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <sys/resource.h>

namespace Pollux::Bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype stampLength = 19;

std::chrono::microseconds timeOf(const timeval &time)
{
    return std::chrono::seconds(time.tv_sec) + std::chrono::microseconds(time.tv_usec);
}

} // namespace

std::chrono::microseconds processorTime()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return timeOf(usage.ru_utime) + timeOf(usage.ru_stime);
}

std::chrono::nanoseconds monotonicNow()
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

void Tally::count()
{
    if (++m_events > 1)
        return;
    m_firstAt = Steady::now();
    m_firstCpu = processorTime();
}

void Tally::count(QStringView text)
{
    if (const qint64 sent = text.first(std::min(text.size(), stampLength)).toLongLong(); sent > 0)
        m_latencies.push_back(double((monotonicNow() - std::chrono::nanoseconds(sent)).count()) / 1000);
    count();
}

void Tally::end(qsizetype jobs)
{
    m_jobs = jobs;
    m_cpu = processorTime() - m_firstCpu;
    m_wall = std::chrono::duration_cast<std::chrono::microseconds>(Steady::now() - m_firstAt);
}

QByteArray Tally::toJson() const
{
    QJsonArray latencies;
    for (const double latency : m_latencies)
        latencies.append(latency);
    const QJsonObject told{{u"events"_s, m_events},
                           {u"jobs"_s, m_jobs},
                           {u"cpuUs"_s, double(m_cpu.count())},
                           {u"wallUs"_s, double(m_wall.count())},
                           {u"latenciesUs"_s, latencies}};
    return QJsonDocument(told).toJson(QJsonDocument::Compact);
}

} // namespace Pollux::Bench
