// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/client.h"

#include <QJsonObject>
#include <QWebSocket>

namespace Pollux::Bench {

//! QWebSocket with just enough Socket.IO to be let in: what Qt alone costs, with its text as UTF-16.
class BareClient final : public Client
{
    Q_OBJECT
public:
    BareClient(QUrl url, const QJsonObject &go);

private:
    void take(const QString &text);

    const QJsonObject m_go;
    QWebSocket m_socket;
};

} // namespace Pollux::Bench
