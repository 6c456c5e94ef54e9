// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusContext>
#include <QObject>
#include <QStringList>
#include <QVariantList>

class QDBusMessage;

namespace Pollux {

//! org.freedesktop.Notifications on the session bus: calls without waiting, and its signals, but only from the
//! program that answers our calls. No answer is given from within a call.
class NotificationBus : public QObject, protected QDBusContext
{
    Q_OBJECT
public:
    //! What is known of the service.
    enum class State {
        Unknown, //!< nothing, or it has gone
        Asking,  //!< it has been asked what it can do
        Ready,   //!< it has answered
    };

    explicit NotificationBus(QObject *parent = nullptr);

    State state() const { return m_state; }
    //! When Ready.
    QStringList capabilities() const { return m_capabilities; }

    //! From Unknown to Asking; ready() or unavailable() follows.
    void ask();
    void notify(quint64 id, const QVariantList &arguments);
    void close(quint32 serviceId);

Q_SIGNALS:
    void ready();
    void unavailable(const QString &reason);
    void accepted(quint64 id, quint32 serviceId);
    void refused(quint64 id, const QString &reason);
    void closed(quint32 serviceId);
    void activationTokenReceived(quint32 serviceId, const QString &token);
    void actionInvoked(quint32 serviceId, const QString &key);
    //! The service has ended; with it everything it has shown.
    void lost();

private Q_SLOTS:
    void onNotificationClosed(uint id, uint reason);
    void onActivationToken(uint id, const QString &token);
    void onActionInvoked(uint id, const QString &key);

private:
    void onOwnerChanged(const QString &oldOwner);
    void onCapabilities(const QDBusMessage &answer);
    void onNotified(quint64 id, const QDBusMessage &answer);
    bool isFromService() const;
    QString reasonFor(const QDBusMessage &error) const;

    State m_state = State::Unknown;
    QStringList m_capabilities;
    QString m_owner; // its unique name
};

} // namespace Pollux
