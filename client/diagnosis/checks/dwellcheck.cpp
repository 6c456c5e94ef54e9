// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/checks/dwellcheck.h"

#include "base/makeerror.h"
#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/probe/roundtripfacts.h"
#include "feed/connectionplan.h"

#include <algorithm>
#include <utility>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

DwellCheck::DwellCheck(const CheckContext &context, QObject *parent)
    : Check(context, parent), m_policy(retryRules(context.profile)), m_retry(context.clock), m_measure(context.clock)
{
    connect(&m_retry, &Timer::expired, this, &DwellCheck::connectNow);
    connect(&m_measure, &Timer::expired, this, [this] {
        if (m_visit && m_isReady)
            m_visit->measure();
    });
}

void DwellCheck::run()
{
    waitFor(context().options.step * 4);
    connectNow();
}

void DwellCheck::connectNow()
{
    m_policy.onTry();
    m_visit = makeVisit(context());
    connect(m_visit.get(), &Visit::ready, this, &DwellCheck::onReady);
    connect(m_visit.get(), &Visit::heard, this, [this] { m_lastHeard = clock()->now(); });
    connect(m_visit.get(), &Visit::eventReceived, this, [this] { ++m_events; });
    connect(m_visit.get(), &Visit::roundTripMeasured, this, &DwellCheck::onRoundTrip);
    connect(m_visit.get(), &Visit::pingReceived, this,
            [this](Microseconds lateness) { m_mostLate = std::max(m_mostLate.value_or(lateness), lateness); });
    connect(m_visit.get(), &Visit::left, this, &DwellCheck::onLeft);
    connect(m_visit.get(), &Visit::ended, this,
            [this](const QString &reason, const Error &cause, const QString &) { onEnded(reason, cause); });
    m_visit->open();
}

void DwellCheck::onReady()
{
    const Instant now = clock()->now();
    m_isReady = true;
    m_readySince = now;
    m_lastHeard = now;
    m_policy.onConnected(now);
    if (m_dwellBegan)
        return;
    m_dwellBegan = now;
    waitFor(context().options.dwell);
    m_measure.start(context().options.between);
}

void DwellCheck::onRoundTrip(Microseconds elapsed)
{
    m_lastHeard = clock()->now();
    if (m_roundTrips.size() < mostRoundTrips)
        m_roundTrips.push_back(elapsed);
    if (m_dropCount == 0 && ++m_measured < context().options.roundTrips)
        m_measure.start(context().options.between);
}

void DwellCheck::onEnded(const QString &reason, const Error &cause)
{
    m_lastCause = cause;
    m_measure.stop();
    m_policy.onDropped(clock()->now());
    if (std::exchange(m_isReady, false))
        noteDrop(reason, cause);
    if (m_dwellBegan)
        m_visit->close(); // onLeft() comes back later
    else
        fail(cause);
}

void DwellCheck::onLeft()
{
    if (isConcluded()) {
        left();
        return;
    }
    const auto wish = m_lastCause ? m_lastCause->retryAfter : std::nullopt;
    m_retry.start(m_policy.wait(wish, clock()->now(), context().random->unit()));
}

void DwellCheck::noteDrop(const QString &reason, const Error &cause)
{
    const Instant now = clock()->now();
    const auto ms = [](Microseconds time) { return qint64(toMilliseconds(time).count()); };
    ++m_dropCount;
    if (m_drops.size() >= mostDrops)
        return;
    m_drops += QJsonObject{{u"time"_s, clock()->wallTime().toString(Qt::ISODateWithMs)},
                           {u"afterMs"_s, ms(now - m_readySince)},
                           {u"reason"_s, reason},
                           {u"code"_s, cause.root().code},
                           {u"silentMs"_s, ms(now - m_lastHeard)},
                           {u"transport"_s, m_visit->transport()}};
}

void DwellCheck::onDeadline()
{
    if (m_dwellBegan)
        report();
    else
        fail(m_lastCause ? *m_lastCause : makeError(Layer::Application, u"request-timeout"_s,
                                                    u"the server has not let us in in time"_s));
}

void DwellCheck::onStop()
{
    if (m_dwellBegan)
        report();
    else
        Check::onStop();
}

void DwellCheck::report()
{
    const double seconds = double(toMilliseconds(clock()->now() - *m_dwellBegan).count()) / 1000;
    m_transport = m_visit ? m_visit->transport() : QString();
    data().insert(Fact::seconds, seconds);
    data().insert(Fact::transport, m_transport);
    data().insert(Fact::events, m_events);
    data().insert(Fact::drops, m_drops);
    noteRoundTrips(data(), m_roundTrips);
    if (m_mostLate)
        data().insert(Fact::pingLatenessMs, qint64(toMilliseconds(*m_mostLate).count()));
    if (m_dropCount > 0)
        conclude(CheckStatus::Warn, text(seconds), m_lastCause);
    else
        pass(text(seconds));
}

QString DwellCheck::text(double seconds) const
{
    QString text = u"%1 s over %2"_s.arg(seconds).arg(m_transport);
    if (m_dropCount > 0)
        text += u", %1 drops, the last one: %2"_s.arg(m_dropCount).arg(m_lastCause->toString());
    if (!m_roundTrips.empty()) {
        QJsonObject numbers;
        noteRoundTrips(numbers, m_roundTrips);
        text += u"; round trips of %1 ms (median of %2)"_s.arg(numbers.value(Fact::roundTripP50Ms).toDouble())
                    .arg(m_roundTrips.size());
    }
    return text;
}

void DwellCheck::leave()
{
    m_retry.stop();
    m_measure.stop();
    if (m_visit)
        m_visit->close();
    else
        left();
}

} // namespace Pollux::Diagnosis
