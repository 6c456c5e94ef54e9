// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "pollingclient.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Pollux::Test {

using namespace Qt::StringLiterals;

PollingClient::PollingClient(const QUrl &server) : poll(server), data(server)
{
    poll.get("/socket.io/?EIO=4&transport=polling");
    const Reply reply = poll.receive();
    if (const auto handshake = EngineIo::parseHandshake(QByteArrayView(reply.body).sliced(1)))
        m_handshake = *handshake;
}

QByteArray PollingClient::fetch()
{
    get();
    return poll.receive().body;
}

Reply PollingClient::post(const QByteArray &payload)
{
    data.post(target(), payload);
    return data.receive();
}

void PollingClient::joinAndLeave()
{
    (void)post(payload({"40", "41"}));
    (void)fetch();
}

int PollingClient::refusalOfGet()
{
    const QJsonObject answer = QJsonDocument::fromJson(fetch()).object();
    return answer.value("code"_L1).toInt(-1);
}

} // namespace Pollux::Test
