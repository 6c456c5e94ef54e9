// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "live/support/supervisedserver.h"

#include <csignal>
#include <utility>

namespace Pollux::Test {

using namespace Qt::StringLiterals;

SupervisedServer::SupervisedServer(const QString &folder, const QStringList &options)
    : RealServer(u"bash"_s, QStringList{backendFile(folder + u"/start.sh"_s), u"--until-stdin-closes"_s} + options)
{
    const QJsonObject pids = description().value("services"_L1).toObject();
    for (auto pid = pids.begin(); pid != pids.end(); ++pid)
        m_pids.insert(pid.key(), pid.value().toInt());
}

bool SupervisedServer::kill(const QString &service)
{
    learnNewPids();
    return killOnce(m_pids[service]);
}

bool SupervisedServer::killAll(const QString &prefix)
{
    learnNewPids();
    bool all = true;
    for (auto pid = m_pids.begin(); pid != m_pids.end(); ++pid) {
        if (pid.key().startsWith(prefix))
            all = killOnce(*pid) && all;
    }
    return all;
}

void SupervisedServer::learnNewPids()
{
    const auto news = takeNews();
    for (const QJsonObject &line : news) {
        if (line.value("event"_L1) == "restarted"_L1)
            m_pids.insert(line.value("service"_L1).toString(), line.value("pid"_L1).toInt());
    }
}

// A pid is used once: afterwards it may be somebody else's.
bool SupervisedServer::killOnce(int &pid)
{
    const int once = std::exchange(pid, 0);
    return once > 1 && ::kill(once, SIGKILL) == 0;
}

} // namespace Pollux::Test
