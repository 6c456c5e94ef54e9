// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/httprequest.h"

#include <algorithm>

namespace Pollux::Demo {

QByteArray HttpRequest::header(QByteArrayView name) const
{
    for (const HttpHeader &field : headers) {
        if (field.name == name)
            return field.value;
    }
    return {};
}

bool HttpRequest::hasToken(QByteArrayView name, QByteArrayView token) const
{
    return std::any_of(headers.begin(), headers.end(), [&](const HttpHeader &field) {
        if (field.name != name)
            return false;
        const QByteArrayList tokens = field.value.toLower().split(',');
        return std::any_of(tokens.begin(), tokens.end(), [&](const QByteArray &t) { return t.trimmed() == token; });
    });
}

bool HttpRequest::wantsWebSocket() const
{
    return hasToken("connection", "upgrade") && hasToken("upgrade", "websocket");
}

} // namespace Pollux::Demo
