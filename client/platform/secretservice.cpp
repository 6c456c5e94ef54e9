// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/secretservice.h"

#include "platform/sessionbus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusServiceWatcher>

#include <utility>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr BusObject service = {"org.freedesktop.secrets"_L1, "/org/freedesktop/secrets"_L1,
                               "org.freedesktop.Secret.Service"_L1};
constexpr auto collectionInterface = "org.freedesktop.Secret.Collection"_L1;

using State = SecretService::State;

State stateFromLocked(const QDBusMessage &answer)
{
    const QVariant locked = unwrapped(answer.arguments().value(0));
    if (answer.type() == QDBusMessage::ErrorMessage || locked.typeId() != QMetaType::Bool)
        return State::Unknown;
    return locked.toBool() ? State::Locked : State::Open;
}

void onAlias(const QDBusMessage &answer, QObject *context, const std::function<void(State)> &answered)
{
    if (answer.type() == QDBusMessage::ErrorMessage) {
        answered(isServiceMissing(answer) ? State::Absent : State::Unknown);
        return;
    }
    const QByteArray collection = answer.arguments().value(0).value<QDBusObjectPath>().path().toLatin1();
    if (collection == "/") {
        answered(State::Open);
        return;
    }
    readOnBus({service.service, QLatin1StringView(collection), collectionInterface}, "Locked"_L1, context,
              [answered](const QDBusMessage &locked) { answered(stateFromLocked(locked)); });
}

} // namespace

SecretService::SecretService(QObject *parent) : QObject(parent)
{
    // Services differ in what they tell, and of which keyring: each is only a hint to ask again.
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(QString(), QString(), u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s,
                {QString(collectionInterface)}, QString(), this, SLOT(onHint()));
    bus.connect(QString(), service.path, service.interface, u"CollectionChanged"_s, this, SLOT(onHint()));
    auto *watcher = new QDBusServiceWatcher(service.service, bus, QDBusServiceWatcher::WatchForRegistration, this);
    connect(watcher, &QDBusServiceWatcher::serviceRegistered, this, &SecretService::onHint);
}

void SecretService::ask(QObject *context, std::function<void(State)> answered)
{
    callOnBus(
        service, "ReadAlias"_L1, {u"default"_s}, context,
        [context, answered = std::move(answered)](const QDBusMessage &answer) { onAlias(answer, context, answered); });
}

// It may have been opened since.
void SecretService::awaitOpening()
{
    m_isAwaited = true;
    onHint();
}

void SecretService::onHint()
{
    if (!m_isAwaited)
        return;
    ask(this, [this](State state) {
        if (state == State::Open && std::exchange(m_isAwaited, false))
            Q_EMIT opened();
    });
}

} // namespace Pollux
