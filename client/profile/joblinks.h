// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "profile/profile.h"
#include "queue/job.h"

namespace Pollux {

//! A page that belongs to a job, ready to be opened when the person asks for it.
struct ResolvedLink
{
    QString title;
    QUrl url; //!< http or https

    bool operator==(const ResolvedLink &) const = default;
};

//! The links of a job, in the profile's order. A link whose values are not known yet, or whose values make something
//! that is not an honest web address, is left out: they come from the server. `server` may be a ws or wss URL.
QList<ResolvedLink> jobLinks(const Profile &profile, const Job &job, const Variables &variables, const QUrl &server);

} // namespace Pollux
