// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feed/restexchange.h"
#include "feed/roundtripmeter.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QObject>
#include <QQueue>

#include <functional>

namespace Pollux {

struct ConnectionSettings;
struct Profile;

//! REST calls to one server: a few at a time, the others wait for their turn. Never retries. May be destroyed at any
//! moment, also by a handler.
class RestClient : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<void(const RestAnswer &answer)>;
    using Id = quint64;

    //! Bytes of bodies so far.
    struct Traffic
    {
        qint64 received = 0;
        qint64 sent = 0;
    };

    //! `clock` outlives the client.
    RestClient(const Profile &profile, const ConnectionSettings &settings, Clock *clock, QObject *parent = nullptr);
    ~RestClient() override;

    //! `use` is called once, never before send() returns, unless the call is cancelled or the client destroyed. The
    //! request's times begin when its turn comes.
    Id send(const RestRequest &request, Handler use);
    //! The handler is not called any more; an answer that is under way is dropped.
    void cancel(Id id);
    void cancelAll();
    //! Calls whose handlers have not been called.
    qsizetype pending() const { return m_waiting.size() + m_running.size(); }
    Traffic traffic() const { return m_traffic; }
    //! Of requests that were answered, whatever the answer.
    const RoundTripMeter &roundTrips() const { return m_roundTrips; }

private:
    struct Waiting
    {
        Id id = 0;
        RestRequest request;
        Handler use;
    };

    void startNext();
    void onFinished(Id id, const RestAnswer &answer);

    struct Running
    {
        RestExchange *exchange = nullptr;
        Handler use;
    };

    const RestTarget m_target;
    Clock *const m_clock;
    QNetworkAccessManager m_network; // its own: no long poll waits in its queue of six connections
    QQueue<Waiting> m_waiting;
    QHash<Id, Running> m_running;
    Traffic m_traffic;
    RoundTripMeter m_roundTrips;
    Id m_lastId = 0;
};

} // namespace Pollux
