// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/readings/seendrops.h"

#include "base/makeerror.h"
#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/facts/checkids.h"
#include "diagnosis/facts/ladder.h"
#include "diagnosis/readings/case.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 oneAndTheSameMs = 30'000;

Milliseconds millisecondsOf(const QJsonObject &drop, QLatin1StringView name)
{
    return Milliseconds(qint64(drop.value(name).toDouble()));
}

LinkDrop dropOf(const QJsonObject &told)
{
    LinkDrop drop;
    drop.time = QDateTime::fromString(told.value("time"_L1).toString(), Qt::ISODateWithMs).toUTC();
    drop.reason = told.value("reason"_L1).toString();
    drop.connectedFor = millisecondsOf(told, "afterMs"_L1);
    return drop;
}

// The last step needs a link that works: it stays connected, or reads the list.
const CheckResult *arrivalOf(const QList<CheckResult> &checks)
{
    for (const QString &id : {CheckId::dwell, CheckId::snapshot}) {
        if (const CheckResult *const result = resultOf(checks, id))
            return result;
    }
    return nullptr;
}

// The step that says that the link is down.
const CheckResult *failureOf(const CheckResult *arrival, const QList<CheckResult> &checks)
{
    if (!arrival || isBad(arrival))
        return arrival;
    return resultOf(checks, blockerOf(arrival->id, checks));
}

} // namespace

void SeenDrops::add(const QList<CheckResult> &checks, const QDateTime &began)
{
    const CheckResult *const arrival = arrivalOf(checks);
    if (isGood(arrival)) {
        heal(began);
        addOfDwell(*arrival);
        if (!m_upSince.isValid())
            m_upSince = began;
    } else if (const CheckResult *const failed = failureOf(arrival, checks)) {
        if (m_upSince.isValid())
            addOfDown(*failed, began);
        m_upSince = {};
    }
    if (m_drops.size() > most)
        m_drops.remove(0, m_drops.size() - most);
}

void SeenDrops::addOfDwell(const CheckResult &dwell)
{
    for (const QJsonValue &told : dwell.data.value(Fact::drops).toArray()) {
        LinkDrop drop = dropOf(told.toObject());
        if (!drop.time.isValid())
            continue;
        drop.cause = dwell.cause;
        heal(drop.time);
        m_drops += drop;
    }
}

void SeenDrops::addOfDown(const CheckResult &failed, const QDateTime &began)
{
    LinkDrop drop;
    drop.time = began;
    drop.reason = u"transport error"_s;
    drop.cause = failed.cause;
    drop.connectedFor = Milliseconds(m_upSince.msecsTo(began));
    m_drops += drop;
}

// By then at the latest.
void SeenDrops::heal(const QDateTime &time)
{
    if (!m_drops.isEmpty() && !m_drops.constLast().healedAfter)
        m_drops.last().healedAfter = Milliseconds(std::max<qint64>(0, m_drops.constLast().time.msecsTo(time)));
}

QList<LinkDrop> joinedDrops(const QList<LinkDrop> &kept, const QList<LinkDrop> &seen)
{
    QList<LinkDrop> joined = kept;
    for (const LinkDrop &drop : seen) {
        const bool isKnown = std::any_of(kept.begin(), kept.end(), [&](const LinkDrop &one) {
            return std::abs(one.time.msecsTo(drop.time)) <= oneAndTheSameMs;
        });
        if (!isKnown)
            joined += drop;
    }
    std::stable_sort(joined.begin(), joined.end(),
                     [](const LinkDrop &one, const LinkDrop &other) { return one.time < other.time; });
    return joined;
}

} // namespace Pollux::Diagnosis
