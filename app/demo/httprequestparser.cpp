// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/httprequestparser.h"

#include <algorithm>
#include <charconv>

namespace Pollux::Demo {

namespace {

using Checked = Result<void, HttpStatus>;

constexpr Failure<HttpStatus> badRequest{HttpStatus::BadRequest};

// RFC 9110 §5.6.2
bool isTokenCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
           || (c != '\0' && QByteArrayView("!#$%&'*+-.^_`|~").contains(c));
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

// Visible ASCII: nothing else may stand in a request target.
bool isVisible(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

// RFC 9110 §5.5: no control characters but the tab.
bool isFieldValue(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c == '\t' || (uchar(c) >= 0x20 && c != '\x7f'); });
}

Checked readTarget(QByteArrayView target, const HttpLimits &limits, HttpRequest &request)
{
    if (target.size() > limits.target)
        return Failure{HttpStatus::UriTooLong};
    if (!target.startsWith('/') || !isVisible(target))
        return badRequest;
    const qsizetype question = target.indexOf('?');
    request.path = (question < 0 ? target : target.first(question)).toByteArray();
    if (question >= 0)
        request.query = QUrlQuery(QString::fromLatin1(target.sliced(question + 1)));
    return {};
}

// RFC 9112 §3
Checked readRequestLine(QByteArrayView line, const HttpLimits &limits, HttpRequest &request)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first < 0 || first == last)
        return badRequest;
    const QByteArrayView method = line.first(first);
    const QByteArrayView version = line.sliced(last + 1);
    if (!isToken(method) || !version.startsWith("HTTP/"))
        return badRequest;
    if (version != QByteArrayView("HTTP/1.1") && version != QByteArrayView("HTTP/1.0"))
        return Failure{HttpStatus::VersionNotSupported};
    request.method = method.toByteArray();
    request.keepAlive = version.endsWith('1');
    return readTarget(line.sliced(first + 1, last - first - 1), limits, request);
}

// RFC 9112 §5
Checked readField(QByteArrayView line, HttpRequest &request)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isToken(line.first(colon)))
        return badRequest;
    const QByteArrayView value = line.sliced(colon + 1).trimmed();
    if (!isFieldValue(value))
        return badRequest;
    request.headers += HttpHeader{line.first(colon).toByteArray().toLower(), value.toByteArray()};
    return {};
}

// RFC 9112 §6.3
Checked readLength(const HttpLimits &limits, HttpRequest &request)
{
    if (!request.header("transfer-encoding").isEmpty())
        return Failure{HttpStatus::NotImplemented};
    const QByteArray text = request.header("content-length");
    const bool agree = std::all_of(request.headers.begin(), request.headers.end(), [&](const HttpHeader &field) {
        return field.name != "content-length" || field.value == text;
    });
    if (!agree)
        return badRequest;
    if (text.isEmpty())
        return {};
    if (!std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return badRequest;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), request.contentLength);
    if (error != std::errc() || request.contentLength > limits.body)
        return Failure{HttpStatus::ContentTooLarge};
    return {};
}

// RFC 9112 §3.2 and §9.3
Checked readConnection(HttpRequest &request)
{
    const bool isVersion11 = request.keepAlive;
    const auto hosts = std::count_if(request.headers.begin(), request.headers.end(),
                                     [](const HttpHeader &field) { return field.name == "host"; });
    if (hosts > 1 || (isVersion11 && hosts == 0))
        return badRequest;
    request.keepAlive =
        !request.hasToken("connection", "close") && (isVersion11 || request.hasToken("connection", "keep-alive"));
    return {};
}

// What cannot become a request is refused at once: a TLS greeting has no line end to wait for.
bool beginsWell(QByteArrayView received)
{
    const qsizetype space = received.indexOf(' ');
    const QByteArrayView method = space < 0 ? received : received.first(space);
    return std::all_of(method.begin(), method.end(), isTokenCharacter) && space != 0;
}

Checked readLines(QByteArrayView head, const HttpLimits &limits, HttpRequest &request)
{
    bool isRequestLine = true;
    while (!head.isEmpty()) {
        const qsizetype end = head.indexOf("\r\n");
        const QByteArrayView line = head.first(end);
        const Checked read = isRequestLine ? readRequestLine(line, limits, request) : readField(line, request);
        if (!read)
            return read;
        isRequestLine = false;
        head = head.sliced(end + 2);
    }
    return {};
}

} // namespace

Result<std::optional<HttpHead>, HttpStatus> parseHead(QByteArrayView received, const HttpLimits &limits)
{
    if (!beginsWell(received))
        return badRequest;
    const qsizetype end = received.first(std::min(received.size(), limits.head)).indexOf("\r\n\r\n");
    if (end < 0) {
        if (received.size() >= limits.head)
            return Failure{HttpStatus::HeaderFieldsTooLarge};
        return std::optional<HttpHead>();
    }
    HttpHead head;
    head.size = end + 4;
    if (const Checked lines = readLines(received.first(end + 2), limits, head.request); !lines)
        return Failure{lines.error()};
    if (const Checked connection = readConnection(head.request); !connection)
        return Failure{connection.error()};
    if (const Checked length = readLength(limits, head.request); !length)
        return Failure{length.error()};
    return std::optional(std::move(head));
}

} // namespace Pollux::Demo
