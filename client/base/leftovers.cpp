// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/leftovers.h"

#include <QCoreApplication>
#include <QEvent>

#include <atomic>

namespace Pollux {

namespace {

std::atomic_bool isRegistered = false;

// Qt forgets its routines once they have run; another application of the same process registers anew.
void atExit()
{
    isRegistered = false;
    deleteLeftovers();
}

} // namespace

void deleteLeftovers()
{
    constexpr int longestRow = 5; // probe, transport, WebSocket, its own socket; and one to spare
    for (int left = longestRow; left > 0; --left)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void deleteLeftoversAtExit()
{
    if (!isRegistered.exchange(true))
        qAddPostRoutine(atExit);
}

} // namespace Pollux
