// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/healthwatch.h"

#include "base/plaintext.h"
#include "feed/connectionsettings.h"
#include "feed/healthpace.h"
#include "profile/profile.h"

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds silence{10'000};
constexpr Milliseconds timeout{20'000};

QString detailOf(const HealthReading &reading, const RestAnswer &answer)
{
    if (reading.state == HealthState::Redirected)
        return reading.target.isEmpty() ? u"%1, and nowhere to go"_s.arg(reading.status)
                                        : u"%1 to %2"_s.arg(reading.status).arg(reading.target);
    if (answer.cause && reading.word.isEmpty())
        return plainLine(answer.cause->toString());
    const QString status = QString::number(reading.status);
    return reading.word.isEmpty() ? status : status + u": "_s + reading.word;
}

} // namespace

HealthWatch::HealthWatch(const Profile &profile, const ConnectionSettings &settings, Clock *clock, Random *random,
                         QObject *parent)
    : QObject(parent),
      m_path(profile.healthPath),
      m_clock(clock),
      m_random(random),
      m_rest(profile, settings, clock),
      m_next(clock)
{
    connect(&m_next, &Timer::expired, this, &HealthWatch::ask);
}

void HealthWatch::onLink(LinkState state)
{
    switch (state) {
    case LinkState::Connected:
    case LinkState::Disconnected:
    case LinkState::Failed:
        askSoon();
        break;
    case LinkState::Waiting: // a server that never was there is worth a question, too
        if (!m_health.asked.isValid())
            askSoon();
        break;
    case LinkState::Connecting:
        break;
    }
}

void HealthWatch::stop()
{
    m_isWanted = false;
    m_next.stop();
    m_rest.cancelAll();
}

// Whatever comes sooner: a link that comes and goes does not put the question off.
void HealthWatch::askSoon()
{
    if (!m_isWanted || m_path.isEmpty() || m_rest.pending() > 0)
        return;
    const Milliseconds wait = HealthPace::spread(HealthPace::soon, m_random->unit());
    if (!m_next.isActive() || m_next.deadline() > m_clock->now() + wait)
        m_next.start(wait);
}

void HealthWatch::ask()
{
    m_rest.send({.path = m_path, .followsRedirects = false, .phase = u"health"_s, .silence = silence, .timeout = timeout},
                [this](const RestAnswer &answer) { onAnswer(answer); });
}

void HealthWatch::onAnswer(const RestAnswer &answer)
{
    const bool hasRetryAfter = answer.cause && answer.cause->retryAfter;
    const HealthReading reading = healthReadingOf(answer.status, answer.location, answer.body, hasRetryAfter);
    m_health.take(reading, detailOf(reading, answer), m_clock->wallTime());
    m_next.start(HealthPace::after(m_health, m_random->unit()));
    Q_EMIT asked(m_health);
}

} // namespace Pollux
