// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "polluxctl/exitcode.h"

#include <QObject>

namespace Pollux::Ctl {

class StandardOutput;

//! What a command does while the event loop runs.
class Session : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void start() = 0;
    //! Ends it now, politely: Ctrl-C, SIGTERM, a closed pipe. finished() follows, at once or within a few seconds.
    virtual void finish() = 0;
    //! Once finished.
    virtual ExitCode exitCode() const = 0;

Q_SIGNALS:
    //! Once.
    void finished();
};

//! Runs a session to its end, which Ctrl-C, SIGTERM and the end of whoever reads `output` bring about, too.
ExitCode runSession(Session &session, StandardOutput &output);

} // namespace Pollux::Ctl
