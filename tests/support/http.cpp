// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "support/http.h"

#include "support/websocketframe.h"

#include <QUrlQuery>

namespace Pollux::Test {

QByteArray HttpRequest::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray HttpRequest::path() const
{
    return target.split('?').first();
}

QString HttpRequest::query(const QString &name) const
{
    const qsizetype at = target.indexOf('?');
    const QUrlQuery items(at < 0 ? QString() : QString::fromLatin1(target.mid(at + 1)));
    return items.queryItemValue(name, QUrl::FullyDecoded);
}

std::optional<HttpRequest> takeRequest(QByteArray &buffer)
{
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return std::nullopt;
    QByteArrayList lines = buffer.first(headEnd).split('\n');
    const QByteArrayList words = lines.takeFirst().trimmed().split(' ');
    HttpRequest request{words.value(0), words.value(1), {}, {}};
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    const qsizetype bodyAt = headEnd + 4;
    const qsizetype length = request.header("Content-Length").toLongLong();
    if (buffer.size() - bodyAt < length)
        return std::nullopt;
    request.body = buffer.mid(bodyAt, length);
    buffer.remove(0, bodyAt + length);
    return request;
}

QByteArray HttpReply::bytes() const
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reason + "\r\n";
    for (const auto &[name, value] : headers)
        text += name + ": " + value + "\r\n";
    if (status >= 200)
        text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return text + "\r\n" + body;
}

QByteArray HttpReply::bytesAsHttp10() const
{
    return bytes().replace(0, 8, "HTTP/1.0");
}

HttpReply HttpReply::text(const QByteArray &body)
{
    return {200, "OK", {{"Content-Type", "text/plain; charset=UTF-8"}}, body};
}

HttpReply HttpReply::html(int status, const QByteArray &reason, const QByteArray &title)
{
    return {status,
            reason,
            {{"Content-Type", "text/html"}},
            "<!DOCTYPE html>\n<html><head><title>" + title + "</title></head><body></body></html>\n"};
}

HttpReply HttpReply::json(int status, const QByteArray &reason, const QByteArray &body)
{
    return {status, reason, {{"Content-Type", "application/json"}}, body};
}

HttpReply HttpReply::switchingProtocols(const HttpRequest &request)
{
    return {101,
            "Switching Protocols",
            {{"Upgrade", "websocket"},
             {"Connection", "Upgrade"},
             {"Sec-WebSocket-Accept", webSocketAccept(request.header("Sec-WebSocket-Key"))}},
            {}};
}

} // namespace Pollux::Test
