// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/stackvalue.h"

#include "profile/jsonvalues.h"

namespace Pollux {

namespace {

std::optional<QString> stackOf(simdjson::dom::array texts, qsizetype limit)
{
    QString lines;
    std::optional<QString> newest;
    for (const simdjson::dom::element element : texts) {
        const auto text = stringValue(element, limit);
        if (!text)
            continue;
        if (text->contains(u'\n'))
            newest = text;
        else if (!newest && lines.size() <= limit)
            lines += *text + u'\n';
    }
    if (newest)
        return newest;
    lines.chop(1);
    return boundedText(lines, limit);
}

} // namespace

std::optional<QString> stackValue(simdjson::dom::element value, qsizetype limit)
{
    simdjson::dom::array texts;
    if (value.get_array().get(texts) == simdjson::SUCCESS)
        return stackOf(texts, limit);
    return stringValue(value, limit);
}

} // namespace Pollux
