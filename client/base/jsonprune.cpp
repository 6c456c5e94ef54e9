// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/jsonprune.h"

#include <algorithm>

namespace Pollux {

namespace {

// The length of the string that `text` begins with, its quotes included; of all of `text` if it does not end.
qsizetype stringLength(QByteArrayView text)
{
    qsizetype at = 1;
    while (at < text.size() && text[at] != '"')
        at += text[at] == '\\' ? 2 : 1;
    return std::min(at + 1, text.size());
}

} // namespace

QByteArray pruneJson(QByteArrayView json, qsizetype levels)
{
    QByteArray pruned;
    pruned.reserve(json.size());
    qsizetype level = 0;
    for (qsizetype at = 0; at < json.size();) {
        const char c = json[at];
        const qsizetype length = c == '"' ? stringLength(json.sliced(at)) : 1;
        const bool opens = c == '[' || c == '{';
        const bool closes = c == ']' || c == '}';
        if (opens && ++level == levels + 1)
            pruned += "null";
        if (level <= levels)
            pruned += json.sliced(at, length);
        if (closes)
            --level;
        at += length;
    }
    return pruned;
}

} // namespace Pollux
