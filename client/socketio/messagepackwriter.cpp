// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/messagepackwriter.h"

#include "base/json.h"

#define MSGPACK_NO_BOOST
#include <msgpack/pack.hpp>

#include <cmath>

namespace Pollux::SocketIo {

namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

//! What msgpack::packer writes to.
class Buffer
{
public:
    void write(const char *data, std::size_t size) { m_bytes.append(data, qsizetype(size)); }
    QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

using Packer = msgpack::packer<Buffer>;

void packText(Packer &packer, std::string_view text)
{
    packer.pack_str(uint32_t(text.size()));
    packer.pack_str_body(text.data(), uint32_t(text.size()));
}

void packBinary(Packer &packer, const QByteArray &data)
{
    packer.pack_bin(uint32_t(data.size()));
    packer.pack_bin_body(data.constData(), uint32_t(data.size()));
}

// msgpack-cxx casts 2^64 to an integer of 64 bits, to see whether it is one.
void packDouble(Packer &packer, double value)
{
    if (value != std::ldexp(1.0, 64))
        packer.pack_double(value);
    else
        packer.pack_bin_body("\xcb\x43\xf0\0\0\0\0\0\0", 9); // no body of anything: the bytes as they are
}

// The attachment that an object stands for, if it is a placeholder.
const QByteArray *attachmentOf(simdjson::dom::object object, const QByteArrayList &attachments)
{
    bool isPlaceholder = false;
    uint64_t number = 0;
    if (attachments.isEmpty() || object.at_key("_placeholder").get(isPlaceholder) != simdjson::SUCCESS || !isPlaceholder
        || object.at_key("num").get(number) != simdjson::SUCCESS || number >= uint64_t(attachments.size()))
        return nullptr;
    return &attachments.at(qsizetype(number));
}

// As deep as the JSON, and that has passed JsonReader::maxDepth.
void packValue(Packer &packer, element value, const QByteArrayList &attachments)
{
    switch (value.type()) {
    case element_type::ARRAY: {
        const auto array = value.get_array().value_unsafe();
        packer.pack_array(uint32_t(array.size()));
        for (const element item : array)
            packValue(packer, item, attachments);
        break;
    }
    case element_type::OBJECT: {
        const auto object = value.get_object().value_unsafe();
        if (const QByteArray *const attachment = attachmentOf(object, attachments)) {
            packBinary(packer, *attachment);
            break;
        }
        packer.pack_map(uint32_t(object.size()));
        for (const auto member : object) {
            packText(packer, member.key);
            packValue(packer, member.value, attachments);
        }
        break;
    }
    case element_type::STRING:
        packText(packer, value.get_string().value_unsafe());
        break;
    case element_type::INT64:
        packer.pack_int64(value.get_int64().value_unsafe());
        break;
    case element_type::UINT64:
        packer.pack_uint64(value.get_uint64().value_unsafe());
        break;
    case element_type::DOUBLE:
        packDouble(packer, value.get_double().value_unsafe());
        break;
    case element_type::BOOL:
        if (value.get_bool().value_unsafe())
            packer.pack_true();
        else
            packer.pack_false();
        break;
    case element_type::NULL_VALUE:
        packer.pack_nil();
        break;
    }
}

int typeOnTheWire(PacketType type)
{
    if (type == PacketType::BinaryEvent)
        return int(PacketType::Event);
    return int(type == PacketType::BinaryAck ? PacketType::Ack : type);
}

} // namespace

QByteArray writeMessagePack(const Packet &packet, JsonReader &reader)
{
    const auto payload = reader.parse(packet.payload);
    Buffer buffer;
    Packer packer(buffer);
    packer.pack_map(2u + (payload ? 1u : 0u) + (packet.id ? 1u : 0u));
    packText(packer, "type");
    packer.pack_int(typeOnTheWire(packet.type));
    if (payload) {
        packText(packer, "data");
        packValue(packer, *payload, packet.attachments);
    }
    packText(packer, "nsp");
    packText(packer, {packet.nsp.constData(), std::size_t(packet.nsp.size())});
    if (packet.id) {
        packText(packer, "id");
        packer.pack_uint64(*packet.id);
    }
    return buffer.take();
}

} // namespace Pollux::SocketIo
