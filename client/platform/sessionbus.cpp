// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/sessionbus.h"

#include "platform/busanswer.h"

#include <QDBusError>
#include <QDBusVariant>

#include <utility>

namespace Pollux {

using namespace Qt::StringLiterals;

void callOnBus(const BusObject &object, QLatin1StringView method, const QVariantList &arguments, QObject *context,
               std::function<void(const QDBusMessage &)> answered, int limit)
{
    QDBusMessage call = QDBusMessage::createMethodCall(object.service, object.path, object.interface, method);
    call.setArguments(arguments);
    new BusAnswer(call, limit, std::move(answered), context);
}

void readOnBus(const BusObject &object, QLatin1StringView property, QObject *context,
               std::function<void(const QDBusMessage &)> answered)
{
    callOnBus({object.service, object.path, "org.freedesktop.DBus.Properties"_L1}, "Get"_L1,
              {QString(object.interface), QString(property)}, context, std::move(answered));
}

bool isServiceMissing(const QDBusMessage &error)
{
    switch (QDBusError(error).type()) {
    case QDBusError::ServiceUnknown:
    case QDBusError::NoServer:
    case QDBusError::Disconnected:
    case QDBusError::BadAddress:
        return true;
    default:
        return error.errorName() == "org.freedesktop.DBus.Error.NameHasNoOwner"_L1
               || error.errorName().startsWith("org.freedesktop.DBus.Error.Spawn."_L1);
    }
}

QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace Pollux
