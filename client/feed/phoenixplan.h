// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "engineio/options.h"
#include "feed/connectionsettings.h"
#include "feed/phoenixcodec.h"
#include "profile/profile.h"

#include <QJsonObject>

namespace Pollux {

// A profile and a person's settings, brought together into what Phoenix channels need. Pure.

//! How to connect, and how messages are written.
struct PhoenixConnection
{
    EngineIo::ConnectionOptions options; //!< its query has "vsn"
    PhoenixSerializer serializer = PhoenixSerializer::Objects;
};

//! The path's own query (…/websocket?vsn=2.0.0) comes along and may choose the serializer; 1.0.0 is what every server
//! takes and what it assumes where the query was lost. A secret in the query item "apikey" is sent as the header
//! x-api-key, too: Supabase reads it there first, and a proxy that drops the query keeps headers.
PhoenixConnection phoenixConnection(const Profile &profile, const ConnectionSettings &settings);

//! A channel to join.
struct ChannelPlan
{
    QString topic;
    QJsonObject payload; //!< of the join; {secret} is filled in, a member that is nothing but an absent secret left out
};

//! Nothing where the channel's own variables have no value; else the flaw is the variable without a value.
std::optional<Result<ChannelPlan, MissingVariable>> channelPlan(const Channel &channel, const Variables &variables,
                                                                const QString &secret);

} // namespace Pollux
