// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "window/windowclient.h"

#include "client/benchprofile.h"
#include "ui/models/jobtablemodel.h"

#include <QFile>
#include <QJsonDocument>
#include <QSet>

#include <malloc.h>

namespace Pollux::Bench {

using namespace Qt::StringLiterals;

namespace {

// What this process has in memory for itself alone, in bytes.
double memoryNow()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() * 1024;
    }
    return 0;
}

// What the texts of all jobs take, each once however many share it: the blocks as malloc has cut them.
double bytesOfStrings(const Ui::JobMirror &jobs)
{
    QSet<const void *> seen;
    std::size_t bytes = 0;
    for (const Job &job : jobs) {
        for (const QString *text : {&job.key.queue, &job.key.id, &job.name, &job.message, &job.step, &job.error, &job.stack, &job.result, &job.data}) {
            void *const block = const_cast<QString *>(text)->data_ptr().d_ptr();
            if (!block || seen.contains(block))
                continue;
            seen.insert(block);
            bytes += malloc_usable_size(block) + sizeof(std::size_t);
        }
    }
    return double(bytes);
}

bool isStamped(const Job &job)
{
    return job.message.size() > 19 && !job.message.startsWith("0000000000000000000"_L1);
}

} // namespace

WindowClient::WindowClient(const QUrl &url, const QJsonObject &go)
    : m_server(new Ui::ServerState(u"bench"_s, u"Bench"_s, SystemClock::instance()))
    , m_table(new Ui::JobTableModel(&m_servers))
    , m_seesAll(!go.contains("fill"_L1))
{
    m_servers.add(m_server);
    m_table.resize(900, 700);
    m_table.show();
    m_network.start();
    m_watch = std::make_unique<Watch>(benchProfile(go), benchSettings(url), NotificationPolicy::Settings{}, &m_network);
    connect(m_watch.get(), &Watch::arrived, this, &WindowClient::take);
    connect(&m_table, &PaintedTable::painted, this, &WindowClient::onPainted);
    m_watch->start();
}

WindowClient::~WindowClient()
{
    m_watch.reset();
    m_network.quit();
    m_network.wait();
}

void WindowClient::take(const WatchBatch &batch)
{
    m_server->apply(batch);
    if (m_server->jobs().isEmpty()) // window and connection are there: what comes now is the jobs'
        m_bytesBefore = memoryNow();
    bool hasEnded = false;
    for (const JobDelta &delta : batch.jobs) {
        hasEnded = hasEnded || delta.job.state == JobState::Succeeded;
        if (isStamped(delta.job))
            note(delta.job.message);
    }
    if (!hasEnded)
        return;
    const auto jobs = m_server->jobs().size();
    m_tally.end(jobs);
    m_bytesAJob = (memoryNow() - m_bytesBefore) / double(jobs);
    m_stringBytesAJob = bytesOfStrings(m_server->jobs()) / double(jobs);
    Q_EMIT ended();
}

void WindowClient::note(const QString &message)
{
    if (!m_isMeasuring) {
        m_isMeasuring = true;
        m_stalls.start();
    }
    if (m_seesAll)
        m_unpainted += message;
    else
        m_tally.count();
}

void WindowClient::onPainted()
{
    for (const QString &message : std::as_const(m_unpainted))
        m_tally.count(message);
    m_unpainted.clear();
}

QJsonObject WindowClient::told() const
{
    QJsonObject told = QJsonDocument::fromJson(m_tally.toJson()).object();
    const std::vector<double> stalls = m_stalls.stalls();
    if (!stalls.empty()) {
        told.insert(u"stallP99Ms"_s, stalls[std::size_t(double(stalls.size() - 1) * 0.99)]);
        told.insert(u"stallWorstMs"_s, stalls.back());
    }
    told.insert(u"bytesAJob"_s, m_bytesAJob);
    told.insert(u"stringBytesAJob"_s, m_stringBytesAJob);
    return told;
}

} // namespace Pollux::Bench
