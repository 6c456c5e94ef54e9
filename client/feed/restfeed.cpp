// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/restfeed.h"

#include "base/makeerror.h"
#include "feed/connectionplan.h"

#include <QPointer>

#include <algorithm>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

// One answer that does not come is no drop: the next look shows all that it would have shown.
constexpr int failuresOfADrop = 2;
constexpr qsizetype singlesInALook = 50;

Error nothingToAsk()
{
    return makeError(Layer::Application, u"nothing-to-ask"_s,
                     u"the profile knows no list and no health address, and no job is open"_s);
}

} // namespace

RestFeed::RestFeed(const Profile &profile, const ConnectionSettings &settings, Clock *clock, Random *random,
                   QObject *parent)
    : JobFeed(parent),
      m_healthPath(profile.healthPath),
      m_interval(profile.link.polling.value_or(Polling()).interval),
      m_loader(profile, settings, clock),
      m_health(profile, settings, clock),
      m_reconnector(retryRules(profile), clock, random),
      m_policy(profile.link.polling.value_or(Polling())),
      m_next(clock)
{
    connect(&m_reconnector, &Reconnector::tryNow, this, [this] {
        m_loader.rememberPages(); // what the pages said before a gap has to be said again
        look();
    });
    connect(&m_reconnector, &Reconnector::linkChanged, this, &RestFeed::tell);
    connect(&m_loader, &SnapshotLoader::loaded, this, &RestFeed::onLoaded);
    connect(&m_loader, &SnapshotLoader::listsFinished, this, &RestFeed::onListsFinished);
    connect(&m_loader, &SnapshotLoader::finished, this, &RestFeed::onLooked);
    connect(&m_loader, &SnapshotLoader::missed, this, [this](const JobKey &key) {
        if (answered())
            Q_EMIT jobMissed(key);
    });
    connect(&m_loader, &SnapshotLoader::failed, this, &RestFeed::onFailed);
    connect(&m_loader, &SnapshotLoader::problemFound, this, &JobFeed::problemFound);
    connect(&m_next, &Timer::expired, this, &RestFeed::look);
}

RestFeed::~RestFeed() = default;

void RestFeed::start()
{
    m_reconnector.start();
}

void RestFeed::stop()
{
    m_next.stop();
    m_loader.stop();
    m_health.cancelAll();
    const QPointer<RestFeed> alive(this);
    m_reconnector.stop();
    if (alive)
        Q_EMIT stopped();
}

void RestFeed::retryNow()
{
    m_reconnector.retryNow();
    if (!m_next.isActive())
        return;
    m_next.stop();
    look();
}

JobFeed::Traffic RestFeed::traffic() const
{
    const RestClient::Traffic jobs = m_loader.traffic();
    const RestClient::Traffic health = m_health.traffic();
    return {jobs.received + health.received, jobs.sent + health.sent};
}

JobFeed::TrafficByTransport RestFeed::trafficByTransport() const
{
    return {{transportName(), traffic()}};
}

JobFeed::Health RestFeed::health() const
{
    Health health;
    if (m_reconnector.state() != Reconnector::State::Up)
        return health;
    const RoundTripMeter &roundTrips = m_loader.roundTrips().count > 0 ? m_loader.roundTrips() : m_health.roundTrips();
    health.roundTrip = roundTrips.smoothed;
    health.newestRoundTrip = roundTrips.newest;
    health.roundTrips = roundTrips.count;
    health.transport = transportName();
    health.askingInterval = m_policy.interval();
    return health;
}

void RestFeed::look()
{
    m_isMoving = false;
    m_loader.start(); // without lists it goes on at once
}

void RestFeed::onLoaded(const QList<JobChange> &changes)
{
    if (!answered())
        return;
    const auto isOpen = [](const JobChange &change) { return change.state && !isTerminal(*change.state); };
    if (m_loader.state() == SnapshotLoader::State::LookingUp)
        m_isMoving = m_isMoving || std::any_of(changes.begin(), changes.end(), isOpen);
    Q_EMIT changesReceived(QList<Change>(changes.begin(), changes.end()));
}

void RestFeed::onListsFinished()
{
    const QPointer<RestFeed> alive(this);
    if (m_loader.hasLists() && !answered())
        return;
    const QList<JobKey> singles = m_loader.hasSingleJobs() ? unlisted() : QList<JobKey>();
    if (!m_loader.hasLists() && singles.isEmpty())
        lookAtHealth();
    else
        m_loader.lookUp(singles);
}

// The only other way to see whether the server is there.
void RestFeed::lookAtHealth()
{
    m_loader.stop();
    if (m_healthPath.isEmpty()) {
        onFailed(nothingToAsk());
        return;
    }
    m_health.send({.path = m_healthPath, .phase = u"health"_s}, [this](const RestAnswer &answer) {
        if (answer.cause)
            onFailed(*answer.cause);
        else if (answered())
            onLooked();
    });
}

// Those whose turn it is: with many, one look does not ask for all.
QList<JobKey> RestFeed::unlisted()
{
    QList<JobKey> keys = m_waitedFor ? m_waitedFor() : QList<JobKey>();
    keys.removeIf([this](const JobKey &key) { return m_loader.hasListed(key); });
    if (keys.size() <= singlesInALook)
        return keys;
    std::sort(keys.begin(), keys.end(), [](const JobKey &one, const JobKey &other) {
        return std::pair(one.queue, one.id) < std::pair(other.queue, other.id);
    });
    QList<JobKey> chosen;
    for (qsizetype i = 0; i < singlesInALook; ++i)
        chosen += keys[(m_turn + i) % keys.size()];
    m_turn = (m_turn + singlesInALook) % keys.size();
    return chosen;
}

void RestFeed::onLooked()
{
    m_failures = 0;
    m_policy.onLook(m_loader.hadNews(), m_isMoving || m_loader.sawMoving());
    m_next.start(m_policy.interval());
    const QPointer<RestFeed> alive(this);
    Q_EMIT healthChanged();
    if (alive)
        Q_EMIT lookedThrough();
}

void RestFeed::onFailed(const Error &cause)
{
    const bool isUp = m_reconnector.state() == Reconnector::State::Up;
    if (!isUp || Reconnector::isRefusal(cause) || ++m_failures >= failuresOfADrop) {
        giveUp(cause);
        return;
    }
    m_next.start(std::max(m_interval, cause.retryAfter.value_or(m_interval)));
    Q_EMIT problemFound(u"the jobs could not be read, and will be asked for again: %1"_s.arg(cause.toString()));
}

void RestFeed::giveUp(const Error &cause)
{
    m_failures = 0;
    m_next.stop();
    m_loader.stop();
    m_health.cancelAll();
    m_policy.hurry();
    m_reconnector.onEnded(u"transport error"_s, cause);
}

// The server has answered: that is the link. False where whoever heard it has ended it.
bool RestFeed::answered()
{
    const QPointer<RestFeed> alive(this);
    if (m_reconnector.state() == Reconnector::State::Trying)
        m_reconnector.onConnected(transportName());
    return alive && m_reconnector.state() == Reconnector::State::Up;
}

void RestFeed::tell(LinkStateChange change)
{
    if (change.state == LinkState::Connected)
        change.delay = m_policy.interval();
    Q_EMIT linkChanged(change);
}

} // namespace Pollux
