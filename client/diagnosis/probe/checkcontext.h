// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/random.h"
#include "diagnosis/facts/checkresult.h"
#include "diagnosis/facts/checkupoptions.h"
#include "engineio/options.h"
#include "feed/connectionsettings.h"
#include "profile/profile.h"

namespace Pollux::EngineIo {
class PacketTimeline;
}

namespace Pollux::Diagnosis {

//! What all steps of one check-up share.
struct CheckContext
{
    Profile profile;
    ConnectionSettings settings; //!< its secret is the one of now, also where it is asked for anew each time
    CheckUpOptions options;
    Clock *clock = nullptr;
    Random *random = nullptr;
    EngineIo::ConnectionOptions connection; //!< as the feeds connect; its times are the check-up's
    QNetworkProxy proxy;                    //!< that the connections take
    QList<CheckResult> results;             //!< so far
    EngineIo::PacketTimeline *packets = nullptr; //!< notes what Socket.IO's connections say; nullptr: nobody wants to know

    bool isDirect() const { return proxy.type() == QNetworkProxy::NoProxy; }
    bool isSecure() const;
    QString host() const { return connection.url.host(); }
    quint16 port() const;
    //! Whether the profile, or the person, lets this transport be used at all ("polling", "websocket").
    bool uses(const QString &transport) const;
    bool hasPassed(const QString &id) const;
};

//! What a profile and a person's settings come to.
CheckContext makeContext(const Profile &profile, const ConnectionSettings &settings, const CheckUpOptions &options,
                         Clock *clock, Random *random);

} // namespace Pollux::Diagnosis
