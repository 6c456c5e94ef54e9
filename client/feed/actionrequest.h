// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "profile/action.h"
#include "profile/placeholders.h"
#include "queue/jobkey.h"

#include <QMetaType>

namespace Pollux {

//! What a person wants done to one job or one queue.
struct ActionRequest
{
    quint64 id = 0; //!< the asker's own number; comes back with the outcome
    ActionKind kind = ActionKind::Retry;
    JobKey job;       //!< without an id for what is done to a queue
    Variables values; //!< go before the profile's variables of the same name

    bool operator==(const ActionRequest &) const = default;
};

} // namespace Pollux

Q_DECLARE_METATYPE(Pollux::ActionRequest)
