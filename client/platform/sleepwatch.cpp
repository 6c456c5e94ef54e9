// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/sleepwatch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusServiceWatcher>
#include <QDBusUnixFileDescriptor>

#include <utility>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

QString service()
{
    return u"org.freedesktop.login1"_s;
}

QString path()
{
    return u"/org/freedesktop/login1"_s;
}

QString interface()
{
    return u"org.freedesktop.login1.Manager"_s;
}

} // namespace

//! Held as long as its descriptor is open.
class SleepWatch::Lock
{
public:
    explicit Lock(const QDBusUnixFileDescriptor &descriptor) : m_descriptor(descriptor) {}

private:
    const QDBusUnixFileDescriptor m_descriptor;
};

SleepWatch::SleepWatch(QObject *parent) : QObject(parent) {}

SleepWatch::~SleepWatch() = default;

void SleepWatch::watch()
{
    QDBusConnection bus = QDBusConnection::systemBus();
    // Without the service's name: with it Qt would wait for the bus to say who that is.
    bus.connect(QString(), path(), interface(), u"PrepareForSleep"_s, this, SLOT(onPrepareForSleep(bool, QDBusMessage)));
    auto *const services = new QDBusServiceWatcher(service(), bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(services, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &, const QString &owner) { onOwnerChanged(owner); });
    takeLock();
}

bool SleepWatch::isHeld() const
{
    return m_lock != nullptr;
}

void SleepWatch::takeLock()
{
    QDBusMessage call = QDBusMessage::createMethodCall(service(), path(), interface(), u"Inhibit"_s);
    call << u"sleep"_s << u"Pollux"_s << u"Links are told before the computer sleeps"_s << u"delay"_s;
    auto *const answer = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        onLock(answer->reply());
    });
}

// Also a refusal comes from logind; that there is none is the bus's own word.
void SleepWatch::onLock(const QDBusMessage &answer)
{
    if (answer.service().startsWith(u':'))
        m_owner = answer.service();
    const auto descriptor = answer.arguments().value(0).value<QDBusUnixFileDescriptor>();
    if (!m_isAsleep && answer.type() == QDBusMessage::ReplyMessage && descriptor.isValid())
        m_lock = std::make_shared<Lock>(descriptor);
}

// What it had promised is gone with it.
void SleepWatch::onOwnerChanged(const QString &owner)
{
    m_lock.reset();
    m_owner = owner;
    if (!owner.isEmpty())
        takeLock();
    tell(false);
}

void SleepWatch::onPrepareForSleep(bool isBeginning, const QDBusMessage &signal)
{
    if (!m_owner.isEmpty() && signal.service() == m_owner)
        tell(isBeginning);
}

void SleepWatch::tell(bool isAsleep)
{
    if (isAsleep == m_isAsleep)
        return;
    m_isAsleep = isAsleep;
    const std::shared_ptr<Lock> lock = std::exchange(m_lock, {}); // to the end of this, also if a listener destroys us
    if (isAsleep) {
        Q_EMIT aboutToSleep();
    } else {
        takeLock();
        Q_EMIT awake();
    }
}

} // namespace Pollux
