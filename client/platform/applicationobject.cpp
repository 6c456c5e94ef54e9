// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/applicationobject.h"

#include "platform/sessionbus.h"

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

QString activationToken(const QVariantMap &platformData)
{
    const QString token = platformData.value(u"activation-token"_s).toString();
    return token.isEmpty() ? platformData.value(u"desktop-startup-id"_s).toString() : token;
}

} // namespace

void ApplicationObject::Activate(const QVariantMap &platformData)
{
    tellLater(u"activate"_s, {}, platformData);
}

void ApplicationObject::Open(const QStringList &uris, const QVariantMap &platformData)
{
    tellLater(u"open"_s, uris, platformData);
}

void ApplicationObject::ActivateAction(const QString &name, const QVariantList &parameters,
                                       const QVariantMap &platformData)
{
    QStringList arguments;
    for (const QVariant &parameter : parameters)
        arguments += unwrapped(parameter).toStringList();
    tellLater(name, arguments, platformData);
}

void ApplicationObject::tellLater(const QString &command, const QStringList &arguments, const QVariantMap &platformData)
{
    QMetaObject::invokeMethod(
        this,
        [this, command, arguments, token = activationToken(platformData)] { Q_EMIT called(command, arguments, token); },
        Qt::QueuedConnection);
}

} // namespace Pollux
