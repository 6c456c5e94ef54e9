// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusError>
#include <QDBusMessage>
#include <QObject>

#include <functional>

namespace Pollux {

//! Waits for the answer to one call on the session bus, hands it over and deletes itself. Unlike a
//! QDBusPendingCallWatcher it gets the answer in its place among the signals of the same sender, also when that has
//! been quick.
class BusAnswer : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<void(const QDBusMessage &)>;

    //! Sends the call. `parent` is who wants the answer; see callOnBus().
    BusAnswer(const QDBusMessage &call, int limit, Handler handler, QObject *parent);

private Q_SLOTS:
    void onReply(const QDBusMessage &reply);
    void onError(const QDBusError &error, const QDBusMessage &call);

private:
    const Handler m_handler;
};

} // namespace Pollux
