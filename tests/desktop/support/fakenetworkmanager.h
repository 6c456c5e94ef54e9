// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>

namespace Pollux::Test {

//! A NetworkManager that is not ours (python3-dbusmock's), on a system bus of the test's own: see FakeLogind. It is what
//! QNetworkInformation asks.
class FakeNetworkManager
{
public:
    //! NMState, "NetworkManager D-Bus API".
    enum class State { Disconnected = 20, ConnectedGlobally = 70 };

    //! Makes the session's bus the system's. To be made before anybody asks for the latter.
    FakeNetworkManager();
    ~FakeNetworkManager();

    //! True: it runs now, and there is a network.
    bool start();
    //! True: the system has a network from now on, or none.
    bool set(State state) const;

private:
    QProcess m_process;
};

} // namespace Pollux::Test
