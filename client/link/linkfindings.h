// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "link/linktimeline.h"
#include "link/periodicity.h"

namespace Pollux {

//! Something to know about a link that no single drop tells.
struct LinkFinding
{
    QString code; //!< a verdict code: "periodic-restart"
    QString text; //!< one line for people, English
    Periodicity period;

    bool operator==(const LinkFinding &) const = default;
};

//! Reads a link's story for findings, and tells each once. Pure.
class LinkFindings
{
public:
    //! For after each event of the timeline. Looks only where there is another drop.
    std::optional<LinkFinding> look(const LinkTimeline &timeline);

private:
    QDateTime m_lastDrop; // looked at
    std::optional<Milliseconds> m_told;
};

} // namespace Pollux
