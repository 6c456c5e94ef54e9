// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <memory>

class QDBusMessage;

namespace Pollux {

//! logind's word that this computer is about to sleep, and that it is awake again (org.freedesktop.login1 on the system
//! bus: PrepareForSleep). While it watches it holds a delay lock ("sleep", "delay"), so that the sleep waits until
//! aboutToSleep() has been heard; the lock is let go right after and taken anew when awake. Silent where there is no
//! logind. Never blocks.
class SleepWatch : public QObject
{
    Q_OBJECT
public:
    explicit SleepWatch(QObject *parent = nullptr);
    ~SleepWatch() override;

    void watch();
    //! Sleep has to wait for us.
    bool isHeld() const;

Q_SIGNALS:
    //! The sleep begins as soon as all who have to do something have done it, a few seconds later at the latest.
    void aboutToSleep();
    //! It has slept, or did not come to it.
    void awake();

private Q_SLOTS:
    void onPrepareForSleep(bool isBeginning, const QDBusMessage &signal);

private:
    class Lock;

    void takeLock();
    void onLock(const QDBusMessage &answer);
    void onOwnerChanged(const QString &owner);
    void tell(bool isAsleep);

    std::shared_ptr<Lock> m_lock;
    QString m_owner; // logind's unique name: anybody may send a signal
    bool m_isAsleep = false;
};

} // namespace Pollux
