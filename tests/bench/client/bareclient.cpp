// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "client/bareclient.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Pollux::Bench {

using namespace Qt::StringLiterals;

BareClient::BareClient(QUrl url, const QJsonObject &go) : m_go(go)
{
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &BareClient::take);
    url.setScheme(u"ws"_s);
    url.setPath(u"/socket.io/"_s);
    url.setQuery(u"EIO=4&transport=websocket"_s);
    m_socket.open(url);
}

void BareClient::take(const QString &text)
{
    if (text.startsWith("42[\"audio:progress"_L1)) {
        m_tally.count();
    } else if (text.startsWith("42[\"audio:completed"_L1)) {
        m_tally.end(0);
        Q_EMIT ended();
    } else if (text.startsWith(u'0')) {
        m_socket.sendTextMessage(u"40"_s);
    } else if (text.startsWith("40"_L1)) {
        m_socket.sendTextMessage(
            u"42"_s + QString::fromUtf8(QJsonDocument(QJsonArray{u"go"_s, m_go}).toJson(QJsonDocument::Compact)));
    } else if (text == "2"_L1) {
        m_socket.sendTextMessage(u"3"_s);
    }
}

} // namespace Pollux::Bench
