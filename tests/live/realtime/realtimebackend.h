// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feed/connectionsettings.h"
#include "live/support/realserver.h"
#include "queue/jobkey.h"
#include "queue/jobstate.h"

#include <QHash>
#include <QJsonObject>
#include <QNetworkAccessManager>

namespace Pollux::Test {

//! The backend of tests/backends/realtime: a jobs table told over Phoenix channels, behind a worker-style proxy.
class RealtimeBackend
{
public:
    RealtimeBackend();

    const RealServer &server() const { return m_server; }
    //! With the API key; straight to the server, or through the proxy.
    ConnectionSettings direct() const;
    ConnectionSettings proxied() const;

    //! Asks the admin; the answer, empty where there was none.
    QByteArray tell(const QString &path, const QJsonObject &body = {});
    //! More jobs, some of which fail for good or are tried again.
    void addJobs(int count);
    //! Every row of the table.
    QHash<JobKey, JobState> truth();
    //! SIGKILLs "server" or "proxy", which is back a moment later; false while it is away.
    bool kill(const QString &service);
    //! An access token for so many seconds.
    QString token(int seconds);
    //! Server and proxy behave again.
    void reform();

private:
    QByteArray request(const QByteArray &verb, const QString &path, const QByteArray &body);

    RealServer m_server;
    QNetworkAccessManager m_network;
};

} // namespace Pollux::Test
