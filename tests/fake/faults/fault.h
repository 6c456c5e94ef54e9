// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "faultstage.h"

#include <functional>

namespace Pollux::Test {

using FaultStep = std::function<void(FaultStage &)>;

//! One row: what goes wrong, and what must come of it.
struct Fault
{
    //! How the story goes on once the server is healthy again.
    enum class Then {
        Returns,    //!< the manager comes back by itself, and all works
        GoesOn,     //!< the session has survived, and all works
        WaitsForUs, //!< it stays away as it says, until the person's open(), and then all works
    };

    QString name;
    Via via = Via::Polling;
    FaultStep before{}; //!< how the server is wrong from the start, or other options of the client
    FaultStep during{}; //!< what goes wrong once all is connected and quiet; nothing: the fault lies in `before`

    QStringList told{}; //!< all that the client says of it, in order (FaultStage::told)
    //! Told in its place where Qt loses the request without a word: then the handshake's deadline must tell it.
    QStringList toldByDeadline{};
    SocketIo::Manager::State state = SocketIo::Manager::State::Waiting; //!< at once after that
    Then then = Then::Returns;

    //! By the client's clock: not told a millisecond before, told then. 0: while the clock stands.
    Milliseconds after{0};
    //! Holds once the fault has come about; looked at until then, and may do something itself. `after` counts from
    //! here. Nothing: once all is quiet.
    std::function<bool(FaultStage &)> ready{};
    //! With `after`: called at each second that passes.
    FaultStep eachSecond{};
    //! The pause before the next try is at least this.
    Milliseconds pause{0};
    //! The last thing to look at, after `told`.
    FaultStep look{};
};

//! The name of a row of QTest data: "502 with HTML".
void addFaults(const QList<Fault> &faults);

//! Lets the fault happen and checks what Fault says, that nothing is left behind, and that a healthy server finds a
//! client that works. Ends with QTest::currentTestFailed() if not. Prints the row.
void play(const Fault &fault);

} // namespace Pollux::Test

Q_DECLARE_METATYPE(Pollux::Test::Fault)
