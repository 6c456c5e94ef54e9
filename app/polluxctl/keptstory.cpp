// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/keptstory.h"

#include "base/redact.h"
#include "store/linkhistory.h"

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;
using Store::LinkHistory;

namespace {

QUrl plain(const QUrl &url)
{
    return QUrl(redactUrl(url)).adjusted(QUrl::StripTrailingSlash);
}

QDateTime lastWatched(const LinkPast &past)
{
    return past.stretches.isEmpty() ? QDateTime() : past.stretches.constLast().end;
}

} // namespace

Result<std::optional<LinkPast>, Error> readKeptStory(const HistoryPlace &place, const QUrl &server,
                                                     const QDateTime &since, const QDateTime &now)
{
    if (place.file.isEmpty())
        return std::optional<LinkPast>();
    auto history = LinkHistory::open(place.file, {.access = Store::Database::Access::Read});
    if (!history && !place.isMeant && history.error().code == "database-missing"_L1)
        return std::optional<LinkPast>();
    if (!history)
        return Failure{history.error()};
    const auto servers = (*history)->servers();
    if (!servers)
        return Failure{servers.error()};
    std::optional<LinkPast> found;
    for (const Store::HistoryServer &one : *servers) {
        if (plain(QUrl(one.url)) != plain(server))
            continue;
        auto past = (*history)->past(one, since, now);
        if (!past)
            return Failure{past.error()};
        if (!past->stretches.isEmpty() && (!found || lastWatched(*found) < lastWatched(*past)))
            found = *std::move(past);
    }
    return found;
}

} // namespace Pollux::Ctl
