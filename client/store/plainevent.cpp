// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/plainevent.h"

#include "base/plaintext.h"
#include "base/redact.h"
#include "link/linkeventjson.h"

namespace Pollux::Store {

namespace {

void makePlain(Error &error)
{
    error.detail = redactText(plainLine(error.detail));
    for (Error &cause : error.because)
        makePlain(cause);
}

} // namespace

LinkEvent plainEvent(LinkEvent event)
{
    event = withoutSid(std::move(event));
    if (auto *const change = std::get_if<LinkStateChange>(&event.what)) {
        change->reason = redactText(plainLine(change->reason));
        if (change->cause)
            makePlain(*change->cause);
    } else if (auto &outcome = std::get<UpgradeOutcome>(event.what); outcome.cause) {
        makePlain(*outcome.cause);
    }
    return event;
}

} // namespace Pollux::Store
