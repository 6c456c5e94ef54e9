// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "pollux/program.h"
#include "support/fakeengine.h"

#include <QTemporaryDir>

#include <memory>

namespace Pollux::Test {

//! The desktop program with one server, which a test makes say what it wants. The person's settings are in a folder of
//! the scenario; the desktop is the session's.
class Scenario
{
public:
    static constexpr char serverId[] = "s1";

    //! The server's entry may be changed before start().
    Scenario();

    void start();
    //! Connected, and the events of the server arrive.
    bool isConnected() const;
    Ui::ServerState *state() const;

    //! An event of a job in the words of the generic profile: "progress", "completed", "failed".
    void tell(const QByteArray &what, const QString &id, const QString &name);

    FakeEngine server;
    ServerEntry entry;
    QTemporaryDir folder;
    std::unique_ptr<Desktop::Program> program;
};

} // namespace Pollux::Test
