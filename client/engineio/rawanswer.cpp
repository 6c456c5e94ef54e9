// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/rawanswer.h"

#include <QByteArrayList>

#include <algorithm>

namespace Pollux::EngineIo {

namespace {

struct Head
{
    HttpAnswer answer;
    qsizetype length = -1; // Content-Length; -1: not said
    bool isChunked = false;
};

struct Body
{
    QByteArray bytes;
    bool isWhole = false;
};

// "HTTP/1.1 400 Bad Request"
bool readStatusLine(const QByteArray &line, HttpAnswer &answer)
{
    const QByteArrayList words = line.split(' ');
    bool isNumber = false;
    const int status = words.value(1).toInt(&isNumber);
    if (!words.first().startsWith("HTTP/") || words.value(1).size() != 3 || !isNumber || status < 100)
        return false;
    answer.status = status;
    answer.reasonPhrase = words.mid(2).join(' ');
    return true;
}

void readField(const QByteArray &line, Head &head)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        return;
    const QByteArray name = line.first(colon).toLower();
    const QByteArray value = line.sliced(colon + 1).trimmed();
    if (name == "server")
        head.answer.server = value;
    else if (name == "content-type")
        head.answer.contentType = value;
    else if (name == "retry-after")
        head.answer.retryAfter = value;
    else if (name == "location")
        head.answer.location = value;
    else if (name == "via")
        head.answer.via = value;
    else if (name == "cf-ray")
        head.answer.cfRay = value;
    else if (name == "transfer-encoding")
        head.isChunked = value.toLower().contains("chunked");
    else if (name == "content-length") {
        bool isNumber = false;
        const qsizetype length = value.toLongLong(&isNumber);
        head.length = isNumber && length >= 0 ? length : -1;
    }
}

std::optional<Head> readHead(const QByteArray &text)
{
    QByteArrayList lines = text.split('\n');
    Head head;
    if (!readStatusLine(lines.takeFirst().trimmed(), head.answer))
        return std::nullopt;
    for (const QByteArray &line : lines)
        readField(line.trimmed(), head);
    return head;
}

// RFC 9112 §7.1; extensions and trailers are passed over.
Body dechunked(const QByteArray &bytes)
{
    Body body;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype lineEnd = bytes.indexOf('\n', at);
        if (lineEnd < 0)
            break;
        bool isNumber = false;
        const qsizetype size = bytes.sliced(at, lineEnd - at).split(';').first().trimmed().toLongLong(&isNumber, 16);
        if (!isNumber || size <= 0) {
            body.isWhole = isNumber && size == 0;
            break;
        }
        at = lineEnd + 1;
        const qsizetype there = std::min(size, bytes.size() - at);
        body.bytes += bytes.sliced(at, there);
        at += there;
        at += std::min<qsizetype>(2, bytes.size() - at); // the line's end behind a chunk
    }
    return body;
}

Body readBody(const Head &head, const QByteArray &rest)
{
    const int status = head.answer.status;
    if (status == 101 || status == 204 || status == 304)
        return {{}, true};
    if (head.isChunked)
        return dechunked(rest);
    if (head.length >= 0)
        return {rest.first(std::min(head.length, rest.size())), rest.size() >= head.length};
    return {rest, false}; // up to the connection's end
}

} // namespace

bool mayBeRawAnswer(const QByteArray &bytes)
{
    static const QByteArray begin = "HTTP/";
    return begin.startsWith(bytes.first(std::min(bytes.size(), begin.size())));
}

std::optional<HttpAnswer> readRawAnswer(const QByteArray &bytes, bool isAll)
{
    qsizetype at = 0;
    for (;;) {
        const qsizetype headEnd = bytes.indexOf("\r\n\r\n", at);
        if (headEnd < 0)
            return std::nullopt;
        const auto head = readHead(bytes.sliced(at, headEnd - at));
        if (!head)
            return std::nullopt;
        at = headEnd + 4;
        if (head->answer.status < 200 && head->answer.status != 101)
            continue;
        const Body body = readBody(*head, bytes.sliced(at));
        if (!body.isWhole && !isAll)
            return std::nullopt;
        HttpAnswer answer = head->answer;
        answer.body = body.bytes;
        return answer;
    }
}

} // namespace Pollux::EngineIo
