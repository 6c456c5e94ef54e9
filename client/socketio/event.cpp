// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/event.h"

#include "socketio/arguments.h"

#include <QCborValue>

namespace Pollux::SocketIo {

namespace {

// A name without escapes stands between the first two quotes; anything else goes through the parser.
std::optional<QString> plainName(const QByteArray &json)
{
    if (!json.startsWith("[\""))
        return std::nullopt;
    const qsizetype end = json.indexOf('"', 2);
    const QByteArrayView name = QByteArrayView(json).sliced(2, std::max<qsizetype>(end - 2, 0));
    if (end < 0 || name.contains('\\'))
        return std::nullopt;
    return QString::fromUtf8(name);
}

} // namespace

QString Event::name() const
{
    if (const auto name = plainName(json))
        return *name;
    const QCborValue first = fromWire(json, {}).at(0); // undefined where there is none
    return first.isString() ? first.toString() : first.toVariant().toString();
}

QCborArray Event::arguments() const
{
    QCborArray arguments = fromWire(json, attachments);
    if (!arguments.isEmpty())
        arguments.removeFirst();
    return arguments;
}

} // namespace Pollux::SocketIo
