// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "feed/actionrequest.h"

#include <QMetaType>

#include <optional>

namespace Pollux {

//! What became of an action.
struct ActionOutcome
{
    enum class Result {
        Done,        //!< the server has said so
        Refused,     //!< the server has said no: the cause's detail is its own words
        TimedOut,    //!< it was sent and not answered in time: nobody knows
        Interrupted, //!< it was sent, or may have been, and the link broke: nobody knows
        NotPossible, //!< nothing was sent
    };

    ActionRequest request;
    Result result = Result::Done;
    std::optional<Error> cause; //!< why it is not Done
    Milliseconds elapsed{0};

    bool operator==(const ActionOutcome &) const = default;
};

//! "done", "refused", "timed-out", "interrupted", "not-possible".
QString actionResultName(ActionOutcome::Result result);

} // namespace Pollux

Q_DECLARE_METATYPE(Pollux::ActionOutcome)
