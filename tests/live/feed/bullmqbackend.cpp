// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "live/feed/bullmqbackend.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSignalSpy>

#include <memory>

namespace Pollux::Test {

using namespace Qt::StringLiterals;

BullMqBackend::BullMqBackend() : m_server(u"bullmq"_s)
{
    m_network.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
}

QString BullMqBackend::token() const
{
    QFile file(m_server.description().value("tokenFile"_L1).toString());
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll().trimmed()) : QString();
}

QString BullMqBackend::projectId() const
{
    return m_server.description().value("projectId"_L1).toString();
}

QByteArray BullMqBackend::request(const QByteArray &verb, const QString &path, const QByteArray &body,
                                  QByteArray *instance)
{
    QNetworkRequest request(QUrl(url() + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("Authorization", "Bearer " + token().toUtf8());
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, verb, body));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!finished.wait(20'000) || reply->error() != QNetworkReply::NoError) {
        qWarning() << verb << path << reply->errorString();
        return {};
    }
    if (instance)
        *instance = reply->rawHeader("X-Instance");
    return reply->readAll();
}

QStringList BullMqBackend::addJobs(const QJsonObject &order)
{
    const QByteArray answer = request("POST", u"/api/jobs"_s, QJsonDocument(order).toJson(), nullptr);
    QStringList ids;
    const QJsonArray array = QJsonDocument::fromJson(answer).object().value("ids"_L1).toArray();
    for (const QJsonValue &id : array)
        ids += id.toVariant().toString();
    return ids;
}

bool BullMqBackend::promote(const QString &queue, const QString &id)
{
    const QByteArray answer = request("POST", u"/api/jobs/%1/%2/promote"_s.arg(queue, id), "{}", nullptr);
    return QJsonDocument::fromJson(answer).object().value("ok"_L1).toBool();
}

QHash<QString, QString> BullMqBackend::truth(const QString &queue) const
{
    QProcess process;
    process.start(u"node"_s, {backendFile(u"bullmq/truth.js"_s), u"--socket"_s,
                              m_server.description().value("redisSocket"_L1).toString(), queue});
    if (!process.waitForFinished(30'000) || process.exitCode() != 0)
        qWarning() << "truth.js failed:" << process.readAllStandardError();
    QHash<QString, QString> states;
    const QByteArrayList lines = process.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines) {
        const QJsonObject job = QJsonDocument::fromJson(line).object();
        if (!job.isEmpty())
            states.insert(job.value("id"_L1).toVariant().toString(), job.value("state"_L1).toString());
    }
    return states;
}

bool BullMqBackend::killOurInstance()
{
    QByteArray instance;
    request("GET", u"/health"_s, {}, &instance);
    if (!instance.isEmpty() && m_server.kill(u"instance-"_s + QString::fromLatin1(instance)))
        return true;
    qWarning() << "no instance to kill:" << instance;
    return false;
}

bool BullMqBackend::killEveryInstance()
{
    return m_server.killAll(u"instance-"_s);
}

} // namespace Pollux::Test
