// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/silentlink.h"

#include "link/durationtext.h"

#include <algorithm>

namespace Pollux {

using namespace Qt::StringLiterals;

void SilentLink::onLink(const LinkStateChange &change, Instant now)
{
    const bool isConnected = change.state == LinkState::Connected && change.transport != "rest"_L1;
    if (isConnected && !m_isConnected)
        m_quietSince = now;
    if (!isConnected)
        m_runningSince.reset();
    m_isConnected = isConnected;
}

void SilentLink::onEvent(Instant now)
{
    m_quietSince = now;
    m_hasHeard = true;
    m_isSilent = false;
}

void SilentLink::onResume(Instant now)
{
    m_quietSince = now;
}

Instant SilentLink::quietSince() const
{
    return std::max(m_quietSince, m_runningSince.value_or(m_quietSince));
}

std::optional<Instant> SilentLink::due() const
{
    if (!m_isConnected || !m_runningSince || m_isSilent)
        return std::nullopt;
    return quietSince() + (m_hasHeard ? ifHeardBefore : ifNeverHeard);
}

std::optional<LinkFinding> SilentLink::look(qsizetype running, Instant now)
{
    if (!m_isConnected || running <= 0) {
        m_runningSince.reset();
        return std::nullopt;
    }
    if (!m_runningSince)
        m_runningSince = now;
    const Milliseconds silent = toMilliseconds(now - quietSince());
    if (m_isSilent || now < *due())
        return std::nullopt;
    m_isSilent = true;
    LinkFinding finding;
    finding.code = u"connected-but-silent"_s;
    finding.text = u"connected, %1 known to be running, and no event for %2: perhaps another project or user id, or nobody "
                   "has subscribed"_s.arg(running == 1 ? u"a job is"_s : u"%1 jobs are"_s.arg(running), secondsText(silent));
    finding.silent = silent;
    return finding;
}

} // namespace Pollux
