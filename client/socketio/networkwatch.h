// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "socketio/export.h"

#include <QObject>

namespace Pollux::SocketIo {

//! Says when it is worth trying again at once because the machine has a network again. Lives in any thread.
class POLLUX_SOCKETIO_EXPORT NetworkWatch : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    //! QNetworkInformation's, one for the process, in the application's thread. Its backend is loaded when this is first
    //! called, which a Manager does when it first waits: never at start-up. Null without an application; silent without
    //! a backend.
    static NetworkWatch *system();

    //! The system says that this machine has no network. To be asked in its own thread; false where nobody knows.
    bool isAway() const { return m_isAway; }

Q_SIGNALS:
    //! The network is within reach, and was less so before.
    void returned();
    //! isAway() is another; before returned().
    void awayChanged(bool isAway);

protected:
    void setAway(bool isAway);

private:
    bool m_isAway = false;
};

} // namespace Pollux::SocketIo
