// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "live/support/supervisedserver.h"

#include <QHash>
#include <QList>
#include <QNetworkAccessManager>

namespace Pollux::Test {

//! The backend of tests/backends/bullmq: two instances behind sticky nginx, BullMQ and Bull on a real Redis.
class BullMqBackend
{
public:
    BullMqBackend();

    const RealServer &server() const { return m_server; }
    //! Its services: redis, nginx, worker, instance-0, instance-1.
    SupervisedServer &services() { return m_server; }
    QString url() const { return m_server.url(); }
    QString token() const;
    QString projectId() const;

    //! Adds jobs over REST; their ids, or nothing when it was refused.
    QStringList addJobs(const QJsonObject &order);
    //! Ends the wait of a delayed job. True: the queue's library has done it.
    bool promote(const QString &queue, const QString &id);
    //! What Redis itself says (truth.js): the state of every job of the queue in the queue library's own words.
    QHash<QString, QString> truth(const QString &queue) const;
    //! SIGKILLs the instance that nginx sends this machine to. It is started again after about a second.
    //! False, with a warning, when there is none to kill.
    bool killOurInstance();
    //! SIGKILLs both, so that nginx answers 502 until one is back.
    bool killEveryInstance();

private:
    QByteArray request(const QByteArray &verb, const QString &path, const QByteArray &body, QByteArray *instance);

    SupervisedServer m_server;
    QNetworkAccessManager m_network;
};

} // namespace Pollux::Test
