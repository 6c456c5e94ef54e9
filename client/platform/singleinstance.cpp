// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/singleinstance.h"

#include "base/plaintext.h"
#include "platform/applicationobject.h"
#include "platform/sessionbus.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr int forwardLimit = 5'000;
constexpr auto activateCommand = "activate"_L1;

// What the desktop gave this start, so that the other's window may come forward.
QVariantMap platformData()
{
    QVariantMap data;
    const auto take = [&data](const QString &key, const char *variable) {
        const QString value = qEnvironmentVariable(variable);
        if (!value.isEmpty())
            data.insert(key, value);
    };
    take(u"desktop-startup-id"_s, "DESKTOP_STARTUP_ID");
    take(u"activation-token"_s, "XDG_ACTIVATION_TOKEN");
    return data;
}

// An action has one parameter or none (org.freedesktop.Application).
QVariantList parameters(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return {};
    return {arguments.size() == 1 ? QVariant(arguments.first()) : QVariant(arguments)};
}

} // namespace

class SingleInstance::Private
{
public:
    QString applicationId;
    QVariantMap platformData;
    ApplicationObject object;
    Role role = Role::Alone;

    QString path() const { return u'/' + QString(applicationId).replace(u'.', u'/').replace(u'-', u'_'); }
};

SingleInstance::SingleInstance(const QString &applicationId, QObject *parent)
    : QObject(parent)
    , d(new Private{applicationId, platformData(), {}})
{
    connect(&d->object, &ApplicationObject::called, this, &SingleInstance::commandReceived);
}

SingleInstance::~SingleInstance()
{
    if (d->role != Role::First)
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.unregisterObject(d->path());
    bus.unregisterService(d->applicationId);
}

SingleInstance::Role SingleInstance::claim()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return d->role;
    // The object is there before the name: whoever sees the name may call at once.
    bus.registerObject(d->path(), &d->object, QDBusConnection::ExportAllSlots);
    const auto reply = bus.interface()->registerService(d->applicationId, QDBusConnectionInterface::DontQueueService,
                                                        QDBusConnectionInterface::DontAllowReplacement);
    if (reply.isValid())
        d->role = reply.value() == QDBusConnectionInterface::ServiceRegistered ? Role::First : Role::Second;
    if (d->role != Role::First)
        bus.unregisterObject(d->path());
    return d->role;
}

bool SingleInstance::forward(const QString &command, const QStringList &arguments, QString *problem)
{
    const bool isActivate = command == activateCommand;
    QDBusMessage call = QDBusMessage::createMethodCall(d->applicationId, d->path(), u"org.freedesktop.Application"_s,
                                                       isActivate ? u"Activate"_s : u"ActivateAction"_s);
    if (!isActivate)
        call << command << QVariant(parameters(arguments));
    call << d->platformData;
    call.setAutoStartService(false);
    const QDBusMessage answer = QDBusConnection::sessionBus().call(call, QDBus::Block, forwardLimit);
    if (answer.type() != QDBusMessage::ErrorMessage)
        return true;
    if (problem)
        *problem = isServiceMissing(answer)
                       ? tr("The program that runs has just ended.")
                       : tr("The program that runs does not answer: %1").arg(plainLine(answer.errorMessage(), 200));
    return false;
}

} // namespace Pollux
