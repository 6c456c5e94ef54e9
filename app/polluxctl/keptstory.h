// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/result.h"
#include "link/linkpast.h"

#include <QUrl>

#include <optional>

namespace Pollux::Ctl {

//! Where what is kept of links is looked for.
struct HistoryPlace
{
    QString file{};     //!< empty: nowhere
    bool isMeant = false; //!< a person has named it: it has to be there
};

//! What a history has of a server since `since`; of several entries with this address (the desktop may watch one with two
//! profiles), the one that was watched last. Nothing where there is none, or no file that need be there.
Result<std::optional<LinkPast>, Error> readKeptStory(const HistoryPlace &place, const QUrl &server,
                                                     const QDateTime &since, const QDateTime &now);

} // namespace Pollux::Ctl
