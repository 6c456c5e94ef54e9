// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/notificationservice.h"

#include "platform/notificationbook.h"
#include "platform/notificationbus.h"
#include "platform/notificationcall.h"

#include <QHash>
#include <QPointer>

namespace Pollux {

class NotificationService::Private
{
public:
    Private(NotificationService *service, const QString &application, const QString &entry)
        : q(service)
        , applicationName(application)
        , desktopEntry(entry)
    {}

    void sendReady();
    void failWaiting(const QString &reason);
    void onAccepted(quint64 id, quint32 serviceId);
    void onRefused(quint64 id, const QString &reason);
    void onActionInvoked(quint32 serviceId, const QString &key);
    void onClosed(quint32 serviceId);
    void onLost();

    NotificationService *const q;
    const QString applicationName;
    const QString desktopEntry;
    NotificationBus bus;
    NotificationBook book;
    QHash<quint32, QString> tokens; // by the service's id; each comes right before the action it is for
};

// The book may have more to send after every answer.
void NotificationService::Private::sendReady()
{
    if (!book.isWaiting())
        return;
    if (bus.state() != NotificationBus::State::Ready) {
        bus.ask();
        return;
    }
    for (const auto &sending : book.takeReady()) {
        bus.notify(sending.content.id, notifyArguments(sending.content, bus.capabilities(), applicationName,
                                                       desktopEntry, sending.replaces));
    }
}

void NotificationService::Private::failWaiting(const QString &reason)
{
    const QPointer<NotificationService> alive(q);
    for (const quint64 id : book.dropWaiting()) {
        Q_EMIT q->failed(id, reason);
        if (!alive)
            return;
    }
}

void NotificationService::Private::onAccepted(quint64 id, quint32 serviceId)
{
    if (const quint32 unwanted = book.accepted(id, serviceId))
        bus.close(unwanted);
    sendReady();
}

void NotificationService::Private::onRefused(quint64 id, const QString &reason)
{
    book.refused(id);
    sendReady();
    Q_EMIT q->failed(id, reason);
}

void NotificationService::Private::onActionInvoked(quint32 serviceId, const QString &key)
{
    const QString token = tokens.take(serviceId);
    if (const auto id = book.shownAs(serviceId))
        Q_EMIT q->actionInvoked(*id, key, token);
}

void NotificationService::Private::onClosed(quint32 serviceId)
{
    tokens.remove(serviceId);
    if (const auto id = book.closedByService(serviceId))
        Q_EMIT q->closed(*id);
}

void NotificationService::Private::onLost()
{
    tokens.clear();
    const QPointer<NotificationService> alive(q);
    for (const quint64 id : book.forgetService()) {
        Q_EMIT q->closed(id);
        if (!alive)
            return;
    }
}

NotificationService::NotificationService(const QString &applicationName, const QString &desktopEntry, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, applicationName, desktopEntry))
{
    connect(&d->bus, &NotificationBus::ready, this, [this] { d->sendReady(); });
    connect(&d->bus, &NotificationBus::unavailable, this, [this](const QString &reason) { d->failWaiting(reason); });
    connect(&d->bus, &NotificationBus::accepted, this,
            [this](quint64 id, quint32 serviceId) { d->onAccepted(id, serviceId); });
    connect(&d->bus, &NotificationBus::refused, this,
            [this](quint64 id, const QString &reason) { d->onRefused(id, reason); });
    connect(&d->bus, &NotificationBus::closed, this, [this](quint32 serviceId) { d->onClosed(serviceId); });
    connect(&d->bus, &NotificationBus::activationTokenReceived, this, [this](quint32 serviceId, const QString &token) {
        if (d->book.shownAs(serviceId))
            d->tokens.insert(serviceId, token);
    });
    connect(&d->bus, &NotificationBus::actionInvoked, this,
            [this](quint32 serviceId, const QString &key) { d->onActionInvoked(serviceId, key); });
    connect(&d->bus, &NotificationBus::lost, this, [this] { d->onLost(); });
}

NotificationService::~NotificationService() = default;

void NotificationService::show(const DesktopNotification &notification)
{
    d->book.put(notification);
    d->sendReady();
}

void NotificationService::close(quint64 id)
{
    const auto closing = d->book.close(id);
    if (closing.serviceId != 0)
        d->bus.close(closing.serviceId);
    if (closing.isGone)
        Q_EMIT closed(id);
}

} // namespace Pollux
