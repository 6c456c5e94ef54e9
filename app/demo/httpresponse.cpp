// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/httpresponse.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace Pollux::Demo {

using namespace Qt::StringLiterals;

namespace {

QByteArray reasonPhrase(HttpStatus status)
{
    switch (status) {
    case HttpStatus::Ok:
        return "OK"_ba;
    case HttpStatus::BadRequest:
        return "Bad Request"_ba;
    case HttpStatus::Forbidden:
        return "Forbidden"_ba;
    case HttpStatus::NotFound:
        return "Not Found"_ba;
    case HttpStatus::MethodNotAllowed:
        return "Method Not Allowed"_ba;
    case HttpStatus::RequestTimeout:
        return "Request Timeout"_ba;
    case HttpStatus::ContentTooLarge:
        return "Content Too Large"_ba;
    case HttpStatus::UriTooLong:
        return "URI Too Long"_ba;
    case HttpStatus::HeaderFieldsTooLarge:
        return "Request Header Fields Too Large"_ba;
    case HttpStatus::InternalServerError:
        return "Internal Server Error"_ba;
    case HttpStatus::NotImplemented:
        return "Not Implemented"_ba;
    case HttpStatus::ServiceUnavailable:
        return "Service Unavailable"_ba;
    case HttpStatus::VersionNotSupported:
        return "HTTP Version Not Supported"_ba;
    }
    return {};
}

} // namespace

HttpResponse HttpResponse::json(HttpStatus status, const QJsonObject &object)
{
    return {status, "application/json"_ba, QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

QByteArray encode(const HttpResponse &response, bool keepAlive, const QDateTime &now)
{
    const QString date = QLocale::c().toString(now, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(int(response.status)) + ' ' + reasonPhrase(response.status)
                       + "\r\nDate: " + date.toLatin1()
                       + "\r\nCache-Control: no-store\r\nContent-Length: " + QByteArray::number(response.body.size());
    if (!response.contentType.isEmpty())
        bytes += "\r\nContent-Type: " + response.contentType;
    if (response.status == HttpStatus::MethodNotAllowed)
        bytes += "\r\nAllow: GET";
    bytes += keepAlive ? "\r\nConnection: keep-alive" : "\r\nConnection: close";
    return bytes + "\r\n\r\n" + response.body;
}

} // namespace Pollux::Demo
