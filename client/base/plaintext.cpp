// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/plaintext.h"

#include <QChar>

#include <algorithm>

namespace Pollux {

namespace {

// Zero-width joiner and non-joiner are formatting too, but emoji and Indic scripts need them.
bool isHarmlessFormat(char32_t point)
{
    return point == 0x200C || point == 0x200D;
}

// The code point at `at`, and `at` moved behind it; half a surrogate pair counts as U+FFFD.
char32_t takeCodePoint(QStringView text, qsizetype &at)
{
    const QChar unit = text[at++];
    if (!unit.isSurrogate())
        return unit.unicode();
    if (unit.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text[at++]);
    return QChar::ReplacementCharacter;
}

} // namespace

QString plainLine(QStringView text, qsizetype limit)
{
    QString line;
    line.reserve(std::min(text.size(), limit) + 1);
    bool blank = false;
    for (qsizetype at = 0; at < text.size();) {
        const char32_t point = takeCodePoint(text, at);
        const auto category = QChar::category(point);
        if (category == QChar::Other_Format && !isHarmlessFormat(point))
            continue;
        if (category == QChar::Other_Control || QChar::isSpace(point)) {
            blank = !line.isEmpty();
            continue;
        }
        if (blank)
            line += u' ';
        blank = false;
        line += QStringView(QChar::fromUcs4(point));
        if (line.size() > limit) {
            line.truncate(limit - 1);
            if (!line.isEmpty() && line.back().isHighSurrogate())
                line.chop(1);
            line += u'…';
            return line;
        }
    }
    return line;
}

} // namespace Pollux
