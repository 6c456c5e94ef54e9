// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>

namespace Pollux::Test {

//! A logind that is not ours (python3-dbusmock's), on a system bus of the test's own: one private bus is the session's
//! and the system's.
class FakeLogind
{
public:
    //! Makes the session's bus the system's. To be made before anybody asks for the latter.
    FakeLogind();
    ~FakeLogind();

    //! True: it runs now.
    bool start();
    //! True: it has ended.
    bool stop();
    //! True: the signal has been emitted.
    bool prepareForSleep(bool isBeginning) const;
    //! Those who delay a sleep, all of which are Pollux; -1: nobody answers.
    int holders() const;

private:
    QProcess m_process;
};

} // namespace Pollux::Test
