// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "live/realtime/realtimebackend.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSignalSpy>

#include <memory>

namespace Pollux::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int answeredWithinMs = 30'000;

} // namespace

RealtimeBackend::RealtimeBackend() : m_server(backendFile(u"realtime/start.sh"_s), {u"--until-stdin-closes"_s})
{
    m_network.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
}

ConnectionSettings RealtimeBackend::direct() const
{
    ConnectionSettings settings;
    settings.url = QUrl(m_server.url());
    QFile key(m_server.description().value("keyFile"_L1).toString());
    if (key.open(QIODevice::ReadOnly))
        settings.secret = QString::fromUtf8(key.readAll().trimmed());
    settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    return settings;
}

ConnectionSettings RealtimeBackend::proxied() const
{
    ConnectionSettings settings = direct();
    settings.proxyBase = QUrl(m_server.description().value("proxyBase"_L1).toString());
    settings.url = QUrl(u"http://project.supabase.invalid"_s); // nobody asks it
    return settings;
}

QByteArray RealtimeBackend::request(const QByteArray &verb, const QString &path, const QByteArray &body)
{
    QNetworkRequest request(QUrl(m_server.description().value("adminUrl"_L1).toString() + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, verb, body));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!finished.wait(answeredWithinMs) || reply->error() != QNetworkReply::NoError) {
        qWarning() << verb << path << reply->errorString();
        return {};
    }
    return reply->readAll();
}

QByteArray RealtimeBackend::tell(const QString &path, const QJsonObject &body)
{
    return request("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

void RealtimeBackend::addJobs(int count)
{
    tell(u"/jobs"_s,
         {{u"count"_s, count}, {u"failRate"_s, 0.0625}, {u"retryRate"_s, 0.125}, {u"stepMs"_s, QJsonArray{5, 80}}});
}

QHash<JobKey, JobState> RealtimeBackend::truth()
{
    QHash<JobKey, JobState> states;
    const QJsonArray rows = QJsonDocument::fromJson(request("GET", u"/truth"_s, {})).array();
    for (const QJsonValue &row : rows) {
        states.insert({u"jobs"_s, row["id"_L1].toVariant().toString()},
                      jobStateFromName(row["status"_L1].toString()).value_or(JobState::Unknown));
    }
    return states;
}

bool RealtimeBackend::kill(const QString &service)
{
    const QByteArray answer = tell(u"/kill"_s, {{u"service"_s, service}});
    return QJsonDocument::fromJson(answer).object().value("killed"_L1).toBool();
}

QString RealtimeBackend::token(int seconds)
{
    const QByteArray answer = tell(u"/token"_s, {{u"seconds"_s, seconds}});
    return QJsonDocument::fromJson(answer).object().value("token"_L1).toString();
}

void RealtimeBackend::reform()
{
    tell(u"/server"_s, {{u"ignoreJoins"_s, false}, {u"ignoreHeartbeats"_s, false}, {u"refuseChanges"_s, false}});
    tell(u"/proxy"_s, {{u"dropQuery"_s, false}, {u"dropHeaders"_s, false}, {u"answer"_s, 0}, {u"closeWith"_s, 0}});
}

} // namespace Pollux::Test
