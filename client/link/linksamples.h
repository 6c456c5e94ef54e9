// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "link/linksample.h"

#include <QList>

namespace Pollux {

//! The samples of a link's last day. Bounded: where more come, the older half is thinned by two, so that the newest hours
//! keep their detail. Pure.
class LinkSamples
{
public:
    static constexpr Milliseconds longest{24 * 3'600'000};
    static constexpr qsizetype most = 8'000; //!< a heartbeat of 25 s makes 3,456 a day

    //! In the order in which they were taken.
    void add(const LinkSample &sample);
    //! The newest last.
    const QList<LinkSample> &list() const { return m_samples; }

private:
    void thin();

    QList<LinkSample> m_samples;
};

} // namespace Pollux
