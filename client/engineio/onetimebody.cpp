// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/onetimebody.h"

#include <algorithm>

namespace Pollux::EngineIo {

qint64 OneTimeBody::readData(char *data, qint64 most)
{
    const qint64 count = std::min<qint64>(most, m_body.size() - m_at);
    if (count == 0)
        return -1; // the end
    std::copy_n(m_body.constData() + m_at, count, data);
    m_at += count;
    return count;
}

} // namespace Pollux::EngineIo
