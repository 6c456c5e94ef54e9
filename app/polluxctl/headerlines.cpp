// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/headerlines.h"

#include "polluxctl/inputfile.h"

#include <algorithm>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

// RFC 9110 §5.6.2: token.
bool isTokenCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
           || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

// RFC 9110 §5.5: field-content; a tab may stand inside.
bool isValueCharacter(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte == '\t' || (byte >= 0x20 && byte != 0x7f);
}

// Empty if the line is a header.
QString problemIn(const QByteArray &name, const QByteArray &value, bool hasColon)
{
    if (!hasColon)
        return u"expected \"Name: value\""_s;
    if (name.isEmpty() || !std::all_of(name.begin(), name.end(), isTokenCharacter))
        return u"the text before the colon is no header name"_s;
    if (!std::all_of(value.begin(), value.end(), isValueCharacter))
        return u"a control character in the value of \"%1\""_s.arg(QString::fromLatin1(name));
    return {};
}

} // namespace

Result<Headers, QString> parseHeaderLines(const QByteArray &text)
{
    Headers headers;
    int number = 0;
    for (const QByteArray &raw : text.split('\n')) {
        ++number;
        const QByteArray line = raw.trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.first(std::max<qsizetype>(0, colon));
        const QByteArray value = line.sliced(colon + 1).trimmed();
        if (const QString problem = problemIn(name, value, colon >= 0); !problem.isEmpty())
            return Failure{u"line %1: %2"_s.arg(QString::number(number), problem)};
        headers.append({name, value});
    }
    return headers;
}

Result<Headers, Refusal> headersFromFile(const QString &path)
{
    const auto text = readInputFile(u"header-file"_s, path);
    if (!text)
        return Failure{text.error()};
    const auto headers = parseHeaderLines(*text);
    if (!headers)
        return Failure{Refusal{ExitCode::NoInput, u"--header-file: \"%1\", %2"_s.arg(path, headers.error())}};
    return *headers;
}

} // namespace Pollux::Ctl
