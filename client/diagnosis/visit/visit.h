// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/error.h"

#include <QObject>

#include <memory>

namespace Pollux::Diagnosis {

struct CheckContext;

//! One connection of the profile's kind, from its beginning to its end, as its feed makes it, and nothing said that the
//! server does not need to let us in. It never comes back by itself. May be destroyed at any moment, but not by a listener
//! of its signals.
class Visit : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    //! Begins; once.
    virtual void open() = 0;
    //! Leaves politely; left() follows, in any case: perhaps at once. ended() does not, any more.
    virtual void close() = 0;
    //! Asks for a round trip where that costs no message; roundTripMeasured() may follow.
    virtual void measure() = 0;
    //! "polling", "websocket"; after the end the last one.
    virtual QString transport() const = 0;

Q_SIGNALS:
    //! The server has let us in.
    void ready();
    //! Anything at all has come.
    void heard();
    //! An event of the application's has come.
    void eventReceived();
    void roundTripMeasured(Pollux::Microseconds elapsed);
    //! The server's heartbeat came, so much later than it was to.
    void pingReceived(Pollux::Microseconds lateness);
    //! It has ended, or did not come about; `reason` as Socket.IO spells them, empty where it never was ready. `place`: the
    //! Phoenix topic that it is about. Once; close() is to be called nevertheless.
    void ended(const QString &reason, const Pollux::Error &cause, const QString &place);
    //! After close(): nothing is open any more. Once.
    void left();
};

//! Over the transports that have been found to work, in the profile's order, where it is Socket.IO.
std::unique_ptr<Visit> makeVisit(const CheckContext &context);

} // namespace Pollux::Diagnosis
