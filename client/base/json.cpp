// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/json.h"

#include "base/jsonmend.h"

#include <QJsonDocument>

#include <algorithm>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

ParseError explained(simdjson::error_code code, QByteArrayView json)
{
    if (code == simdjson::EMPTY || json.isEmpty())
        return {ParseError::Code::Empty, 0, u"expected JSON, got nothing"_s};
    if (code == simdjson::DEPTH_ERROR)
        return {ParseError::Code::TooDeep, 0, u"JSON is nested deeper than %1 levels"_s.arg(JsonReader::maxDepth)};
    if (code == simdjson::CAPACITY)
        return {ParseError::Code::TooLarge, 0, u"JSON of %1 bytes is too large"_s.arg(json.size())};
    // simdjson does not say where; Qt does, if it refuses the text as well.
    QJsonParseError where;
    QJsonDocument::fromJson(json.toByteArray(), &where);
    const QString why = where.error == QJsonParseError::NoError
                            ? QString::fromLatin1(simdjson::error_message(code))
                            : where.errorString();
    return {ParseError::Code::Malformed, std::min(qsizetype(where.offset), json.size()), u"not JSON: %1"_s.arg(why)};
}

bool mayBeMended(simdjson::error_code code)
{
    return code != simdjson::EMPTY && code != simdjson::DEPTH_ERROR && code != simdjson::CAPACITY;
}

} // namespace

JsonReader::JsonReader()
{
    // allocate() sets the depth; the capacity grows with the documents.
    if (m_parser.allocate(4096, maxDepth) != simdjson::SUCCESS)
        qFatal("out of memory");
}

JsonReader &JsonReader::shared()
{
    thread_local JsonReader reader;
    return reader;
}

bool JsonReader::wasLast(QByteArrayView json) const
{
    return m_isBufferRead && json == QByteArrayView(m_buffer.data(), qsizetype(m_buffer.size()));
}

simdjson::simdjson_result<simdjson::dom::element> JsonReader::parsePadded(QByteArrayView json)
{
    m_isBufferRead = false;
    m_buffer.reserve(std::size_t(json.size()) + simdjson::SIMDJSON_PADDING);
    m_buffer.assign(json.data(), std::size_t(json.size()));
    const auto parsed = m_parser.parse(m_buffer.data(), m_buffer.size(), false);
    m_isBufferRead = !parsed.error();
    return parsed;
}

Result<simdjson::dom::element, ParseError> JsonReader::parse(QByteArrayView json)
{
    if (wasLast(json))
        return m_parser.doc.root();
    auto parsed = parsePadded(json);
    if (!parsed.error())
        return parsed.value_unsafe();
    if (mayBeMended(parsed.error())) {
        if (const QByteArray mended = mendJson(json); mended != json)
            parsed = parsePadded(mended);
        if (!parsed.error())
            return parsed.value_unsafe();
    }
    return Failure{explained(parsed.error(), json)};
}

} // namespace Pollux
