// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feed/restclient.h"
#include "profile/call.h"
#include "profile/placeholders.h"

#include <QPointer>
#include <QSet>

namespace Pollux {

class JobFeed;

//! Makes a profile's calls: over the link where a call is an event, else over REST. Never retries. May be destroyed at any
//! moment, also by a handler.
class Caller : public QObject
{
    Q_OBJECT
public:
    using Handler = RestClient::Handler;

    //! What goes along with a call.
    struct Occasion
    {
        Variables values; //!< all that its texts may hold
        QString phase;    //!< of causes
        QByteArray etag{}; //!< over REST: see RestRequest::etag
    };

    //! `clock` outlives it; `feed` is null where nothing can be asked over the link, and may go before it does.
    Caller(const Profile &profile, const ConnectionSettings &settings, Clock *clock, JobFeed *feed,
           QObject *parent = nullptr);

    //! `use` is called once, never before call() returns, unless it is cancelled or the caller destroyed. Over the link the
    //! answer has no status, and its body is JobFeed::Answer's text.
    void call(const Call &call, const Occasion &occasion, Handler use);
    void cancelAll();
    qsizetype pending() const { return m_rest.pending() + m_asked.size(); }
    //! Of REST calls alone; what goes over the link is the feed's.
    RestClient::Traffic traffic() const { return m_rest.traffic(); }
    //! Of requests over REST.
    const RoundTripMeter &roundTrips() const { return m_rest.roundTrips(); }

private:
    void ask(const Call &call, const Occasion &occasion, const QJsonArray &arguments, Handler use);
    void refuse(const MissingVariable &missing, const Call &call, const Occasion &occasion, Handler use);
    void answerLater(const RestAnswer &answer, Handler use);
    bool takeTurn(quint64 id) { return m_asked.remove(id); }

    RestClient m_rest;
    const QPointer<JobFeed> m_feed;
    QSet<quint64> m_asked; // whose handlers have not been called
    quint64 m_lastId = 0;
};

} // namespace Pollux
