// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/boundedtext.h"

#include "base/plaintext.h"
#include "base/redact.h"

#include <QStringList>

#include <algorithm>

namespace Pollux::Store {

namespace {

// A secret that the limit cuts through is none that redactText() knows, so it sees more than what stays.
constexpr qsizetype overlap = 2'000;
constexpr qsizetype deepest = 8;

// A stack is read by its indentation.
QString indentation(QStringView line)
{
    qsizetype depth = 0;
    while (depth < std::min(line.size(), deepest) && line[depth] == u' ')
        ++depth;
    return QString(depth, u' ');
}

} // namespace

QString boundedLine(const QString &text, qsizetype limit)
{
    return text.isEmpty() ? text : plainLine(redactText(plainLine(text.left(limit + overlap), limit + overlap)), limit);
}

QString boundedText(const QString &text, qsizetype limit)
{
    if (!text.contains(u'\n'))
        return boundedLine(text, limit);
    QStringList lines;
    for (const QStringView line : QStringView(text).left(limit + overlap).split(u'\n'))
        lines += indentation(line) + plainLine(line, limit);
    const QString whole = redactText(lines.join(u'\n')).trimmed();
    return whole.size() <= limit ? whole : whole.left(limit - 1) + u'…';
}

} // namespace Pollux::Store
