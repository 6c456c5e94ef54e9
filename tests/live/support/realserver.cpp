// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "live/support/realserver.h"

#include <QDeadlineTimer>
#include <QJsonDocument>

namespace Pollux::Test {

using namespace Qt::StringLiterals;

namespace {

// Node, Redis and nginx on a busy machine with cold caches.
constexpr int readyTimeoutMs = 60'000;
constexpr int endTimeoutMs = 15'000;

} // namespace

RealServer::RealServer(const QString &program, const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.start(program, arguments);
    const QDeadlineTimer deadline(readyTimeoutMs);
    while (!m_process.canReadLine()) {
        if (deadline.hasExpired() || m_process.state() == QProcess::NotRunning
            || !m_process.waitForReadyRead(int(deadline.remainingTime()))) {
            m_problem = u"%1 is not ready: %2 %3"_s.arg(program, m_process.errorString(),
                                                       QString::fromUtf8(m_process.readAllStandardError()));
            return;
        }
    }
    m_description = QJsonDocument::fromJson(m_process.readLine()).object();
    if (m_description.isEmpty())
        m_problem = u"%1 printed no JSON object first"_s.arg(program);
}

RealServer::~RealServer()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(endTimeoutMs)) {
        qWarning("a server did not end when its standard input closed");
        m_process.kill();
        m_process.waitForFinished();
    }
}

QString RealServer::url() const
{
    return m_description.value("url"_L1).toString();
}

QList<QJsonObject> RealServer::takeNews()
{
    QList<QJsonObject> news;
    m_process.waitForReadyRead(0);
    while (m_process.canReadLine())
        news += QJsonDocument::fromJson(m_process.readLine()).object();
    return news;
}

QString backendFile(const QString &path)
{
    return QStringLiteral(POLLUX_BACKENDS "/") + path;
}

} // namespace Pollux::Test
