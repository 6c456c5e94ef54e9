// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/jsontext.h"

namespace Pollux::Ctl {

namespace {

bool mayDoHarm(QChar unit)
{
    constexpr char16_t nonJoiner = 0x200C;
    constexpr char16_t joiner = 0x200D;
    switch (unit.category()) {
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Other_Format:
        return unit != nonJoiner && unit != joiner;
    default:
        return false;
    }
}

// Formatting characters beyond the BMP (tags, musical and shorthand marks) come as pairs.
bool mayDoHarm(char32_t point)
{
    return QChar::category(point) == QChar::Other_Format;
}

void appendEscaped(QByteArray &out, char16_t unit)
{
    out += "\\u" + QByteArray::number(unit, 16).rightJustified(4, '0');
}

// Everything but quotes and backslashes.
void appendUnits(QByteArray &out, QStringView text, qsizetype &at)
{
    const QChar unit = text[at++];
    if (unit.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate()) {
        const QChar low = text[at++];
        if (mayDoHarm(QChar::surrogateToUcs4(unit, low))) {
            appendEscaped(out, unit.unicode());
            appendEscaped(out, low.unicode());
        } else {
            out += QStringView(text.data() + at - 2, 2).toUtf8();
        }
    } else if (unit.isSurrogate()) {
        out += "\xEF\xBF\xBD";
    } else if (mayDoHarm(unit)) {
        appendEscaped(out, unit.unicode());
    } else {
        out += QStringView(&unit, 1).toUtf8();
    }
}

} // namespace

QByteArray jsonString(QStringView text)
{
    QByteArray out;
    out.reserve(text.size() + 2);
    out += '"';
    for (qsizetype at = 0; at < text.size();) {
        const char16_t unit = text[at].unicode();
        if (unit == u'"' || unit == u'\\')
            out += '\\';
        if (unit >= 0x20 && unit < 0x7f) {
            out += char(unit);
            ++at;
        } else {
            appendUnits(out, text, at);
        }
    }
    out += '"';
    return out;
}

QByteArray harmlessJson(const QByteArray &json)
{
    const QString text = QString::fromUtf8(json);
    QByteArray out;
    out.reserve(json.size());
    for (qsizetype at = 0; at < text.size();)
        appendUnits(out, text, at);
    return out;
}

} // namespace Pollux::Ctl
