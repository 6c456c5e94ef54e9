// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/upgradememory.h"

#include <algorithm>

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

bool UpgradeMemory::isBlocked(const Error &cause)
{
    if (cause.httpStatus == 429 || cause.httpStatus >= 500)
        return false;
    switch (cause.layer) {
    case Layer::WebSocket:
    case Layer::EngineIo:
    case Layer::Http:
    case Layer::Proxy:
        return true;
    case Layer::Tcp: // cut where the server itself had just answered by polling: some hop does not like what it sees
        return cause.code == "connection-closed"_L1;
    case Layer::Dns:
    case Layer::Tls:
    case Layer::SocketIo:
    case Layer::Application:
    case Layer::Client:
        break;
    }
    return false;
}

void UpgradeMemory::failed(const Error &cause, Instant now)
{
    const bool rests = m_blocked && now < m_blocked->until;
    if (!rests)
        m_again = now + firstRest;
    if (rests || !isBlocked(cause))
        return;
    const Milliseconds rest = m_blocked ? std::min(2 * m_blocked->rest, longestRest) : firstRest;
    m_blocked = Block{cause, rest, now + rest};
    m_again = m_blocked->until;
}

void UpgradeMemory::succeeded()
{
    m_blocked.reset();
    m_again.reset();
}

void UpgradeMemory::remember(const Block &block)
{
    m_blocked = block;
    m_again = block.until;
}

bool UpgradeMemory::networkChanged(Instant now)
{
    const bool wasBlocked = m_blocked.has_value();
    m_blocked.reset();
    if (m_again)
        m_again = now;
    return wasBlocked;
}

QString UpgradeMemory::whyNot(Instant now) const
{
    if (mayTry(now))
        return {};
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_blocked->until - now);
    return u"a WebSocket was blocked (%1); it will be tried again in %2 s"_s.arg(m_blocked->cause.toString())
        .arg(left.count());
}

} // namespace Pollux::EngineIo
