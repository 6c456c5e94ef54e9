// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/wiretext.h"

#include "base/plaintext.h"
#include "base/redact.h"
#include "engineio/packettext.h"
#include "polluxctl/jsontext.h"
#include "socketio/arguments.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestData = 2'000;

} // namespace

QByteArray shownArguments(const SocketIo::Event &event)
{
    // Read and written anew: what the decoder mends, redactJson() would not understand.
    QJsonArray arguments = SocketIo::fromWire(event.json, {}).toJsonArray();
    arguments.removeFirst();
    return harmlessJson(redactJson(QJsonDocument(arguments).toJson(QJsonDocument::Compact)));
}

QString shownData(const EngineIo::Packet &packet, bool outgoing)
{
    const EngineIo::PacketText text = EngineIo::redactedText(packet, outgoing);
    QString line = text.head + QString::fromUtf8(harmlessJson(text.json));
    if (text.hidden > 0)
        line += u"%1 %2 bytes"_s.arg(redactedMark).arg(text.hidden);
    return plainLine(line, longestData);
}

} // namespace Pollux::Ctl
