// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/messagepackvisitor.h"

#include "base/json.h"
#include "socketio/messagepackvalues.h"

#include <utility>

namespace Pollux::SocketIo {

using namespace Qt::StringLiterals;

namespace {

// Each costs two bytes on the wire and many times that here.
constexpr qsizetype maxAttachments = 1'000;
constexpr uint64_t largestType = uint64_t(PacketType::ConnectError); // binary stands in place: no types 5 and 6

} // namespace

bool MessagePackVisitor::fail(ParseError::Code code, const QString &message)
{
    if (!m_error)
        m_error = ParseError{code, 0, message};
    return false;
}

Result<Packet, ParseError> MessagePackVisitor::packet()
{
    if (!m_type || *m_type > largestType)
        fail(ParseError::Code::UnknownType, u"a packet without a type from 0 to 4"_s);
    else if (!m_packet.nsp.startsWith('/'))
        fail(ParseError::Code::InvalidValue, u"a packet without a namespace"_s);
    else if (m_looksLikePlaceholder && !m_packet.attachments.isEmpty())
        fail(ParseError::Code::InvalidValue, u"a map that looks like a placeholder beside real binary"_s);
    if (m_error)
        return Failure{*m_error};
    m_packet.type = PacketType(*m_type);
    return std::move(m_packet);
}

bool MessagePackVisitor::nameField(QByteArrayView name)
{
    m_field = name == "type" ? Field::Type
              : name == "data" ? Field::Data
              : name == "nsp"  ? Field::Nsp
              : name == "id"   ? Field::Id
                               : Field::Other; // "options" of the reference, and whatever may come
    const auto bit = quint8(m_field);
    if (m_field != Field::Other && (m_seen & bit) != 0)
        return fail(ParseError::Code::InvalidValue, u"a field of the packet stands there twice"_s);
    m_seen = quint8(m_seen | bit);
    return true;
}

bool MessagePackVisitor::write(const QByteArray &json)
{
    if (m_isEmpty.empty())
        return fail(ParseError::Code::InvalidValue, u"a packet must be a map"_s);
    if (m_isKey)
        return fail(ParseError::Code::InvalidValue, u"a map's keys must be text or integers"_s);
    if (isTop() && m_field != Field::Data && m_field != Field::Other)
        return fail(ParseError::Code::InvalidValue, u"type, namespace or id of a packet has the wrong type"_s);
    if (m_field == Field::Data)
        m_packet.payload += json;
    return true;
}

// As a key, JavaScript makes text of it.
bool MessagePackVisitor::writeNumber(const QByteArray &json)
{
    if (!m_isKey || m_isEmpty.empty() || isTop())
        return write(json);
    if (m_field == Field::Data)
        m_packet.payload += '"' + json + '"';
    return true;
}

bool MessagePackVisitor::visit_nil()
{
    const bool isAbsent = !m_isEmpty.empty() && isTop() && !m_isKey && (m_field == Field::Data || m_field == Field::Id);
    return isAbsent || write("null");
}

bool MessagePackVisitor::visit_boolean(bool value)
{
    return write(value ? "true" : "false");
}

bool MessagePackVisitor::visit_positive_integer(uint64_t value)
{
    if (!m_isEmpty.empty() && isTop() && !m_isKey) {
        if (m_field == Field::Type) {
            m_type = value;
            return true;
        }
        if (m_field == Field::Id) {
            m_packet.id = value;
            return true;
        }
    }
    return writeNumber(QByteArray::number(qulonglong(value)));
}

bool MessagePackVisitor::visit_negative_integer(int64_t value)
{
    return writeNumber(QByteArray::number(qlonglong(value)));
}

bool MessagePackVisitor::visit_float32(float value)
{
    return write(jsonNumber(double(value)));
}

bool MessagePackVisitor::visit_float64(double value)
{
    return write(jsonNumber(value));
}

bool MessagePackVisitor::visit_str(const char *data, uint32_t size)
{
    const QByteArrayView text(data, qsizetype(size));
    if (m_isEmpty.empty())
        return write({});
    if (m_isKey && isTop())
        return nameField(text);
    if (!m_isKey && isTop() && m_field == Field::Nsp) {
        m_packet.nsp = text.toByteArray();
        return true;
    }
    if (!m_isKey)
        return write(jsonText(text));
    if (text == "_placeholder")
        m_looksLikePlaceholder = true;
    if (m_field == Field::Data)
        m_packet.payload += jsonText(text);
    return true;
}

bool MessagePackVisitor::visit_bin(const char *data, uint32_t size)
{
    if (m_field != Field::Data || m_isKey)
        return write({});
    if (m_packet.attachments.size() >= maxAttachments)
        return fail(ParseError::Code::TooLarge, u"more than %1 attachments"_s.arg(maxAttachments));
    const auto number = QByteArray::number(m_packet.attachments.size());
    m_packet.attachments += QByteArray(data, qsizetype(size));
    return write(R"({"_placeholder":true,"num":)" + number + '}');
}

bool MessagePackVisitor::visit_ext(const char *data, uint32_t size)
{
    const QByteArray json = jsonOfExtension(QByteArrayView(data, qsizetype(size)));
    return json.isEmpty() ? visit_nil() : write(json);
}

bool MessagePackVisitor::open(bool isMap)
{
    if (m_isEmpty.size() > JsonReader::maxDepth)
        return fail(ParseError::Code::TooDeep, u"nested deeper than %1 levels"_s.arg(JsonReader::maxDepth));
    const bool isPacket = m_isEmpty.empty() && isMap;
    if (!isPacket && !write(isMap ? "{" : "["))
        return false;
    m_isEmpty.push_back(true);
    return true;
}

bool MessagePackVisitor::close(char bracket)
{
    m_isEmpty.pop_back();
    if (m_field == Field::Data && !m_isEmpty.empty())
        m_packet.payload += bracket;
    return true;
}

bool MessagePackVisitor::takeFirst()
{
    const bool isFirst = m_isEmpty.back();
    m_isEmpty.back() = false;
    return isFirst;
}

bool MessagePackVisitor::start_array(uint32_t)
{
    return open(false);
}

bool MessagePackVisitor::start_array_item()
{
    const bool isFirst = takeFirst();
    return isFirst || write(",");
}

bool MessagePackVisitor::end_array()
{
    return close(']');
}

bool MessagePackVisitor::start_map(uint32_t)
{
    return open(true);
}

bool MessagePackVisitor::start_map_key()
{
    const bool isFirst = takeFirst();
    const bool goesOn = isFirst || isTop() || write(",");
    m_isKey = true;
    return goesOn;
}

bool MessagePackVisitor::start_map_value()
{
    m_isKey = false;
    return isTop() || write(":");
}

bool MessagePackVisitor::end_map()
{
    return close('}');
}

void MessagePackVisitor::parse_error(std::size_t, std::size_t at)
{
    if (!m_error)
        m_error = ParseError{ParseError::Code::Malformed, qsizetype(at), u"not MessagePack"_s};
}

void MessagePackVisitor::insufficient_bytes(std::size_t, std::size_t at)
{
    if (!m_error)
        m_error = ParseError{ParseError::Code::Malformed, qsizetype(at), u"MessagePack that breaks off"_s};
}

} // namespace Pollux::SocketIo
