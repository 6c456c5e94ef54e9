// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>
#include <QString>

namespace Pollux::EngineIo {

//! Why a session ended, in the reference client's classes.
enum class CloseReason {
    ClientClosed,   //!< close() or abort() of ours: "forced close"
    PingTimeout,    //!< the heartbeat failed (Engine.IO 4: no ping; 3: no pong) in time: "ping timeout"
    TransportClose, //!< the other side ended the connection or the session: "transport close"
    TransportError, //!< the connection failed: "transport error"
    ParseError,     //!< what came was not Engine.IO: "parse error"
};

//! Spelled as the reference client spells it.
inline QString closeReasonText(CloseReason reason)
{
    using namespace Qt::StringLiterals;
    switch (reason) {
    case CloseReason::ClientClosed:
        return u"forced close"_s;
    case CloseReason::PingTimeout:
        return u"ping timeout"_s;
    case CloseReason::TransportClose:
        return u"transport close"_s;
    case CloseReason::TransportError:
        return u"transport error"_s;
    case CloseReason::ParseError:
        return u"parse error"_s;
    }
    return {};
}

} // namespace Pollux::EngineIo

Q_DECLARE_METATYPE(Pollux::EngineIo::CloseReason)
