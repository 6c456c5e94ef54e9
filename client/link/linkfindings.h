// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "link/dropanalysis.h"
#include "link/linktimeline.h"
#include "link/periodicity.h"

namespace Pollux {

//! Something to know about a link that no single drop tells.
struct LinkFinding
{
    QString code; //!< a verdict code: "periodic-restart", "idle-timeout", "connected-but-silent"
    QString text; //!< one line for people, English
    Periodicity period{};              //!< periodic-restart; of idle-timeout only how many drops there are, and how many alike
    std::optional<Milliseconds> age{}; //!< idle-timeout: how old connections get
    std::optional<Milliseconds> silent{}; //!< connected-but-silent: for how long so far

    bool operator==(const LinkFinding &) const = default;
};

//! What ends connections by their age or their silence, as the newest drops show it; nothing where chance may have done it
//! (1 % of random series at most, though it is asked at every drop: tests/unit/link/linkfindingstest measures it). Pure.
std::optional<AgePattern> idleTimeoutIn(const QList<LinkDrop> &drops);

//! Reads a link's story for findings, and tells each once. Pure.
class LinkFindings
{
public:
    //! For after each event of the timeline. Looks only where there is another drop.
    std::optional<LinkFinding> look(const LinkTimeline &timeline);

private:
    QDateTime m_lastDrop; // looked at
    std::optional<Milliseconds> m_toldInterval;
    std::optional<Milliseconds> m_toldAge;
};

} // namespace Pollux
