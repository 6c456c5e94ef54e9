// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/namespacequery.h"

#include <QCborValue>
#include <QUrl>

namespace Pollux::SocketIo {

QByteArray namespaceQuery(const QCborMap &auth)
{
    QByteArray query;
    for (const auto &[key, value] : auth) {
        if (!key.isString() || !value.isString())
            continue;
        query += query.isEmpty() ? '?' : '&';
        query += QUrl::toPercentEncoding(key.toString()) + '=' + QUrl::toPercentEncoding(value.toString());
    }
    return query;
}

} // namespace Pollux::SocketIo
