// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "link/linkevent.h"
#include "link/linksample.h"
#include "store/historyserver.h"

#include <variant>

namespace Pollux::Store {

//! Somebody watches the server from then on.
struct WatchBegin
{
    QString url; //!< see redactUrl()
    QDateTime time;
};

//! Nobody watches the server any more.
struct WatchEnd
{
    QDateTime time;
};

//! One entry of the history that is to be written.
struct LinkRecord
{
    QString server; //!< its id; entries of a server that nobody watches are passed over
    std::variant<WatchBegin, LinkEvent, LinkSample, WatchEnd> what;
};

} // namespace Pollux::Store
