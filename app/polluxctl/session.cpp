// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/session.h"

#include "polluxctl/interrupt.h"
#include "polluxctl/messages.h"
#include "polluxctl/standardoutput.h"

#include "base/resumewatch.h"

#include <QEventLoop>
#include <QTimer>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

ExitCode runSession(Session &session, StandardOutput &output)
{
    const Interrupt interrupt;
    const ResumeWatch sleep;
    // Deadlines that passed meanwhile are noticed at once, and so is a connection that did not survive it.
    QObject::connect(&sleep, &ResumeWatch::resumed, SystemClock::instance(), &Clock::jumped);
    QEventLoop loop;
    QString outputError;
    QObject::connect(&interrupt, &Interrupt::interrupted, &session, &Session::finish);
    QObject::connect(&output, &StandardOutput::closed, &session, [&](const QString &error) {
        outputError = error;
        session.finish();
    });
    QObject::connect(&session, &Session::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(0, &session, &Session::start); // it may finish at once, and then the loop must be running
    loop.exec();
    if (!outputError.isEmpty())
        return refuse({ExitCode::Internal, u"standard output: "_s + outputError});
    return session.exitCode();
}

} // namespace Pollux::Ctl
