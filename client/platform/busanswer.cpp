// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/busanswer.h"

#include <QDBusConnection>

#include <utility>

namespace Pollux {

BusAnswer::BusAnswer(const QDBusMessage &call, int limit, Handler handler, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
{
    const bool isSent = QDBusConnection::sessionBus().callWithCallback(call, this, SLOT(onReply(QDBusMessage)),
                                                                       SLOT(onError(QDBusError, QDBusMessage)), limit);
    if (isSent)
        return;
    QMetaObject::invokeMethod(
        this,
        [this, call] {
            onError(QDBusError(QDBusError::Disconnected, QStringLiteral("There is no session bus.")), call);
        },
        Qt::QueuedConnection);
}

void BusAnswer::onReply(const QDBusMessage &reply)
{
    deleteLater();
    m_handler(reply);
}

void BusAnswer::onError(const QDBusError &error, const QDBusMessage &call)
{
    onReply(call.createErrorReply(error));
}

} // namespace Pollux
