// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "live/ordeal/journalordeal.h"

#include "profile/profilecatalog.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxy>

namespace Pollux::Test {

using namespace Qt::StringLiterals;

namespace {

JobState stateOf(const QString &word)
{
    if (word == "complete"_L1)
        return JobState::Succeeded;
    return jobStateFromName(word).value_or(JobState::Unknown);
}

} // namespace

JournalOrdeal::JournalOrdeal(const QString &folder, const QString &profile) : m_profile(profile), m_server(folder) {}

Profile JournalOrdeal::profile() const
{
    return *loadProfile(m_profile);
}

ConnectionSettings JournalOrdeal::settings() const
{
    ConnectionSettings settings;
    settings.url = QUrl(m_server.url());
    settings.secret = m_server.description().value("token"_L1).toString();
    settings.variables.insert(u"user"_s, m_server.description().value("userId"_L1).toString());
    settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    return settings;
}

// A file in its spool: the queue takes it as soon as it runs, and only once.
void JournalOrdeal::addJobs(int count)
{
    QJsonArray jobs;
    for (int i = 0; i < count; ++i) {
        const int number = ++m_added;
        const QString outcome = number % 16 == 7 ? u"fail"_s : number % 8 == 3 ? u"retry"_s : u"succeed"_s;
        jobs += QJsonObject{{u"jobId"_s, u"letter-%1"_s.arg(number)},
                            {u"userId"_s, m_server.description().value("userId"_L1)},
                            {u"name"_s, u"写给第 %1 个人的信"_s.arg(number)},
                            {u"outcome"_s, outcome},
                            {u"stepMs"_s, QJsonArray{5, 80}}};
    }
    const QString name = m_server.description().value("spool"_L1).toString() + u"/%1"_s.arg(m_added, 6, 10, QChar(u'0'));
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(jobs).toJson()) < 0)
        qWarning() << name << file.errorString();
    file.close();
    file.rename(name + u".json"_s);
}

// Its journal: the last line of a job counts.
QHash<JobKey, JobState> JournalOrdeal::truth()
{
    QHash<JobKey, JobState> states;
    QFile file(m_server.description().value("journal"_L1).toString());
    if (!file.open(QIODevice::ReadOnly))
        return states;
    const QByteArrayList lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QJsonObject job = QJsonDocument::fromJson(line).object();
        if (!job.isEmpty())
            states.insert({job.value("queue"_L1).toString(), job.value("jobId"_L1).toString()},
                          stateOf(job.value("state"_L1).toString()));
    }
    return states;
}

QList<OrdealDrop> JournalOrdeal::drops()
{
    using Cut = OrdealDrop::Cut;
    return {
        {u"nginx killed"_s, Cut::Always, [this] { return m_server.kill(u"nginx"_s); }},
        {u"backend killed"_s, Cut::Always, [this] { return m_server.kill(u"backend"_s); }},
    };
}

} // namespace Pollux::Test
