// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/jsonpointer.h"

#include <QList>
#include <QString>

namespace Pollux {

namespace {

// RFC 6901 §4: digits without a leading zero. More than nine digits can be no index of ours.
long indexOf(QStringView step)
{
    if (step.isEmpty() || step.size() > 9 || (step.size() > 1 && step.front() == u'0'))
        return -1;
    long index = 0;
    for (const QChar digit : step) {
        if (digit < u'0' || digit > u'9')
            return -1;
        index = index * 10 + (digit.unicode() - u'0');
    }
    return index;
}

// RFC 6901 §3: "~1" is "/", "~0" is "~".
std::optional<QString> unescaped(QStringView step)
{
    QString plain;
    for (qsizetype at = 0; at < step.size(); ++at) {
        if (step[at] != u'~') {
            plain += step[at];
            continue;
        }
        if (++at == step.size() || (step[at] != u'0' && step[at] != u'1'))
            return std::nullopt;
        plain += step[at] == u'0' ? u'~' : u'/';
    }
    return plain;
}

} // namespace

std::optional<JsonPointer> JsonPointer::parse(QStringView text)
{
    JsonPointer pointer;
    if (text.isEmpty())
        return pointer;
    if (text.front() != u'/')
        return std::nullopt;
    for (const QStringView step : text.sliced(1).split(u'/')) {
        const auto plain = unescaped(step);
        if (!plain)
            return std::nullopt;
        pointer.m_steps.push_back({plain->toStdString(), indexOf(step)});
    }
    return pointer;
}

JsonPointer JsonPointer::shifted() const
{
    JsonPointer pointer = *this;
    if (beginsWithIndex())
        ++pointer.m_steps.front().index;
    return pointer;
}

std::optional<simdjson::dom::element> JsonPointer::resolve(simdjson::dom::element root) const
{
    simdjson::dom::element here = root;
    for (const Step &step : m_steps) {
        simdjson::error_code error = simdjson::INCORRECT_TYPE;
        if (here.is_object())
            error = here.at_key(step.key).get(here);
        else if (here.is_array() && step.index >= 0)
            error = here.at(std::size_t(step.index)).get(here);
        if (error)
            return std::nullopt;
    }
    return here;
}

} // namespace Pollux
