// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/restclient.h"

#include "engineio/endpoint.h"
#include "feed/connectionplan.h"

#include <QPointer>

#include <utility>

namespace Pollux {

namespace {

constexpr qsizetype mostAtOnce = 4;

RestTarget targetOf(const Profile &profile, const ConnectionSettings &settings)
{
    RestTarget target;
    target.connection = connectionOptions(profile, settings);
    target.connection.headers = restHeaders(profile, settings);
    target.connection.query.clear(); // a secret in the query is the socket's way
    target.base = baseUrl(profile, settings);
    return target;
}

} // namespace

RestClient::RestClient(const Profile &profile, const ConnectionSettings &settings, Clock *clock, QObject *parent)
    : QObject(parent), m_target(targetOf(profile, settings)), m_clock(clock)
{
    m_network.setProxy(EngineIo::proxyFor(m_target.connection));
}

RestClient::~RestClient()
{
    cancelAll();
}

RestClient::Id RestClient::send(const RestRequest &request, Handler use)
{
    const Id id = ++m_lastId;
    m_waiting.enqueue({id, request, std::move(use)});
    startNext();
    return id;
}

void RestClient::cancel(Id id)
{
    m_waiting.removeIf([id](const Waiting &waiting) { return waiting.id == id; });
    const Running cancelled = m_running.take(id);
    if (!cancelled.exchange)
        return;
    delete cancelled.exchange;
    startNext();
}

void RestClient::cancelAll()
{
    m_waiting.clear();
    for (const Running &cancelled : std::exchange(m_running, {}))
        delete cancelled.exchange;
}

void RestClient::startNext()
{
    // A pin is compared where a request waits for its connection: with one request at a time there is no other connection.
    const qsizetype most = m_target.connection.pins.isEmpty() ? mostAtOnce : 1;
    while (!m_waiting.isEmpty() && m_running.size() < most) {
        Waiting next = m_waiting.dequeue();
        auto *const exchange = new RestExchange(&m_network, m_target, next.request, m_clock, this);
        connect(exchange, &RestExchange::finished, this,
                [this, id = next.id](const RestAnswer &answer) { onFinished(id, answer); });
        m_running.insert(next.id, {exchange, std::move(next.use)});
        m_traffic.sent += next.request.body ? next.request.body->size() : 0;
        exchange->start();
    }
}

void RestClient::onFinished(Id id, const RestAnswer &answer)
{
    const Running done = m_running.take(id);
    done.exchange->deleteLater(); // it is on the stack
    m_traffic.received += answer.body.size();
    if (answer.status > 0)
        m_roundTrips.add(answer.elapsed);
    const QPointer<RestClient> alive(this);
    done.use(answer);
    if (alive)
        startNext();
}

} // namespace Pollux
