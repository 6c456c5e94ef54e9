// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/checks/pingcheck.h"

#include "base/makeerror.h"
#include "diagnosis/probe/roundtripfacts.h"

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

void PingCheck::onReady()
{
    m_hasAsked = true;
    waitFor(context().options.step);
    connect(visit(), &Visit::roundTripMeasured, this, [this](Microseconds elapsed) {
        noteRoundTrips(data(), {elapsed});
        pass(u"a ping is answered after %1 ms"_s.arg(toMilliseconds(elapsed).count()));
    });
    visit()->measure();
}

void PingCheck::onDeadline()
{
    if (m_hasAsked)
        fail(makeError(Layer::WebSocket, u"ping-timeout"_s, u"a ping was not answered in time"_s));
    else
        VisitCheck::onDeadline();
}

} // namespace Pollux::Diagnosis
