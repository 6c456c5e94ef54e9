// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "live/feed/bullmqbackend.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSignalSpy>

#include <csignal>
#include <utility>

namespace Pollux::Test {

using namespace Qt::StringLiterals;

BullMqBackend::BullMqBackend()
    : m_server(u"bash"_s, {backendFile(u"bullmq/start.sh"_s), u"--until-stdin-closes"_s})
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

void BullMqBackend::learnNewPids()
{
    if (m_instances.isEmpty()) {
        const QJsonObject pids = m_server.description().value("pids"_L1).toObject();
        for (auto pid = pids.begin(); pid != pids.end(); ++pid)
            m_services.insert(pid.key(), pid.value().toInt());
        const QJsonArray instances = pids.value("instances"_L1).toArray();
        for (const QJsonValue &pid : instances)
            m_instances += pid.toInt();
    }
    const auto news = m_server.takeNews();
    for (const QJsonObject &line : news) {
        const QString event = line.value("event"_L1).toString();
        const int pid = line.value("pid"_L1).toInt();
        if (event == "instance-restarted"_L1)
            m_instances[line.value("index"_L1).toInt()] = pid;
        else
            m_services.insert(event.section(u'-', 0, 0), pid);
    }
}

// A pid is used once: afterwards it may be somebody else's.
bool BullMqBackend::killOnce(int &pid)
{
    const int once = std::exchange(pid, 0);
    return once > 1 && ::kill(once, SIGKILL) == 0;
}

bool BullMqBackend::killOurInstance()
{
    learnNewPids();
    QByteArray instance;
    request("GET", u"/health"_s, {}, &instance);
    const int index = instance.isEmpty() ? -1 : instance.toInt();
    if (index >= 0 && index < m_instances.size() && killOnce(m_instances[index]))
        return true;
    qWarning() << "no instance to kill:" << instance;
    return false;
}

bool BullMqBackend::killEveryInstance()
{
    learnNewPids();
    bool all = true;
    for (int &pid : m_instances)
        all = killOnce(pid) && all;
    return all;
}

bool BullMqBackend::killService(const QString &service)
{
    learnNewPids();
    return killOnce(m_services[service]);
}

} // namespace Pollux::Test
