// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/feedfactory.h"

#include "feed/fallbackfeed.h"
#include "feed/realtimefeed.h"
#include "feed/restfeed.h"
#include "feed/socketiofeed.h"
#include "feed/websocketfeed.h"

namespace Pollux {

namespace {

std::unique_ptr<JobFeed> makeSocket(const Profile &profile, const ConnectionSettings &settings, Clock *clock,
                                    Random *random)
{
    if (profile.link.kind == LinkKind::Phoenix)
        return std::make_unique<RealtimeFeed>(profile, settings, clock, random);
    if (profile.link.kind == LinkKind::WebSocket)
        return std::make_unique<WebSocketFeed>(profile, settings, clock, random);
    return std::make_unique<SocketIoFeed>(profile, settings, clock, random);
}

} // namespace

std::unique_ptr<JobFeed> makeFeed(const Profile &profile, const ConnectionSettings &settings, Clock *clock,
                                  Random *random)
{
    if (profile.link.kind == LinkKind::Rest)
        return std::make_unique<RestFeed>(profile, settings, clock, random);
    auto socket = makeSocket(profile, settings, clock, random);
    if (!profile.link.polling || !profile.snapshot)
        return socket;
    return std::make_unique<FallbackFeed>(std::move(socket),
                                          std::make_unique<RestFeed>(profile, settings, clock, random), clock);
}

} // namespace Pollux
