// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/toldjobs.h"

namespace Pollux::Ctl {

bool ToldJobs::isNews(const JobKey &key, const QByteArray &told)
{
    const size_t hash = qHash(told);
    const auto known = m_told.constFind(key);
    if (known != m_told.cend() && *known == hash)
        return false;
    m_told.insert(key, hash);
    return true;
}

} // namespace Pollux::Ctl
