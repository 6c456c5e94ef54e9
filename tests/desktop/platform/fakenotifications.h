// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace Pollux::Test {

//! A notification service that a test owns, on a bus connection of its own: it answers when and as the test wants.
class FakeNotifications : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
    Q_PROPERTY(bool Inhibited READ isInhibited)
public:
    //! What it was asked to show.
    struct Call
    {
        QString application;
        uint replaces = 0;
        QString icon;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
        int timeout = 0;
        uint id = 0; //!< what it has answered, or will
    };

    explicit FakeNotifications(const QStringList &capabilities);
    //! Ends the service, as a crash does: calls without an answer get an error from the bus.
    ~FakeNotifications() override;

    QList<Call> calls;
    QList<uint> closedByProgram; //!< CloseNotification

    //! From now on Notify() is answered by answerHeld() or not at all.
    void hold() { m_isHolding = true; }
    void answerHeld();
    //! From now on every call is an error.
    void refuse() { m_isRefusing = true; }

    //! Do not disturb.
    void setInhibited(bool inhibited) { m_isInhibited = inhibited; }
    bool isInhibited() const { return m_isInhibited; }

    void tellAction(uint id, const QString &key, const QString &token = {});
    void tellClosed(uint id);
    //! Its name on the bus.
    QString uniqueName() const { return m_bus.baseService(); }

public Q_SLOTS:
    QStringList GetCapabilities();
    uint Notify(const QString &application, uint replaces, const QString &icon, const QString &title,
                const QString &body, const QStringList &actions, const QVariantMap &hints, int timeout);
    void CloseNotification(uint id);

private:
    void send(const QString &signal, const QVariantList &arguments);

    const QString m_connectionName;
    QDBusConnection m_bus;
    const QStringList m_capabilities;
    QList<QDBusMessage> m_held;
    bool m_isHolding = false;
    bool m_isRefusing = false;
    bool m_isInhibited = false;
    uint m_lastId;
};

//! Another program: tells such a signal, in its own name.
void tellAsStranger(const QString &signal, const QVariantList &arguments);

} // namespace Pollux::Test
