// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/json.h"

#include <QJsonDocument>

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
    QJsonParseError where;
    QJsonDocument::fromJson(json.toByteArray(), &where);
    return {ParseError::Code::Malformed, where.offset, u"not JSON: %1"_s.arg(where.errorString())};
}

// Nothing else is worth a second look: these are the codes of what JSON.parse takes and simdjson does not.
bool mayBeLenient(simdjson::error_code code)
{
    return code == simdjson::STRING_ERROR || code == simdjson::NUMBER_ERROR;
}

} // namespace

JsonReader::JsonReader()
{
    // allocate() sets the depth; the capacity grows with the documents.
    if (m_parser.allocate(4096, maxDepth) != simdjson::SUCCESS)
        qFatal("out of memory");
}

simdjson::simdjson_result<simdjson::dom::element> JsonReader::parsePadded(QByteArrayView json)
{
    m_buffer.reserve(std::size_t(json.size()) + simdjson::SIMDJSON_PADDING);
    m_buffer.assign(json.data(), std::size_t(json.size()));
    return m_parser.parse(m_buffer.data(), m_buffer.size(), false);
}

Result<simdjson::dom::element, ParseError> JsonReader::parse(QByteArrayView json)
{
    auto parsed = parsePadded(json);
    if (!parsed.error())
        return parsed.value_unsafe();
    if (mayBeLenient(parsed.error())) {
        const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray());
        if (!document.isNull()) {
            parsed = parsePadded(document.toJson(QJsonDocument::Compact));
            if (!parsed.error())
                return parsed.value_unsafe();
        }
    }
    return Failure{explained(parsed.error(), json)};
}

} // namespace Pollux
