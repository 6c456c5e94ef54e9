// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "support/damage.h"

namespace Pollux::Test {

QList<QByteArray> damaged(const QByteArray &bytes)
{
    QList<QByteArray> variants;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        variants += bytes.first(at);
        variants += bytes.first(at) + bytes.sliced(at + 1);
        for (const int mask : {0x01, 0x20, 0x80, 0xff}) {
            QByteArray flipped = bytes;
            flipped[at] = char(flipped[at] ^ mask);
            variants += flipped;
        }
    }
    return variants;
}

} // namespace Pollux::Test
