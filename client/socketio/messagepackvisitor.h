// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/parseerror.h"
#include "base/result.h"
#include "socketio/packet.h"

#define MSGPACK_NO_BOOST
#include <msgpack/null_visitor.hpp>

#include <optional>
#include <vector>

namespace Pollux::SocketIo {

//! Hears what a MessagePack map contains and writes the packet. Allocates for what is there, never for what is announced.
//! Only .cpp files of this room include it: msgpack stays out of public headers.
class MessagePackVisitor : public msgpack::null_visitor
{
public:
    MessagePackVisitor() { m_packet.nsp.clear(); }

    //! What a Packet is made of; once everything has been heard without an error.
    Result<Packet, ParseError> packet();
    //! Why it was stopped.
    const std::optional<ParseError> &error() const { return m_error; }

    // Called by msgpack::parse(); false stops it. Offsets: see msgpack-c, "Visitor".
    bool visit_nil();
    bool visit_boolean(bool value);
    bool visit_positive_integer(uint64_t value);
    bool visit_negative_integer(int64_t value);
    bool visit_float32(float value);
    bool visit_float64(double value);
    bool visit_str(const char *data, uint32_t size);
    bool visit_bin(const char *data, uint32_t size);
    bool visit_ext(const char *data, uint32_t size); //!< the first byte is the type
    bool start_array(uint32_t count);
    bool start_array_item();
    bool end_array();
    bool start_map(uint32_t count);
    bool start_map_key();
    bool start_map_value();
    bool end_map();
    void parse_error(std::size_t parsed, std::size_t at);
    void insufficient_bytes(std::size_t parsed, std::size_t at);

private:
    enum class Field : quint8 { None = 0, Type = 1, Data = 2, Nsp = 4, Id = 8, Other = 16 };

    bool fail(ParseError::Code code, const QString &message);
    bool isTop() const { return m_isEmpty.size() == 1; } // right below the packet's own map
    bool open(bool isMap);
    bool close(char bracket);
    bool takeFirst(); // is this the first item of its container?
    bool nameField(QByteArrayView name);
    //! A value of the payload; anywhere else `what` must be left unsaid.
    bool write(const QByteArray &json);
    bool writeNumber(const QByteArray &json);

    Packet m_packet;
    std::optional<uint64_t> m_type;
    std::vector<bool> m_isEmpty; // each open container: nothing has come in it yet
    Field m_field = Field::None;
    quint8 m_seen = 0;
    bool m_isKey = false;
    bool m_looksLikePlaceholder = false;
    std::optional<ParseError> m_error;
};

} // namespace Pollux::SocketIo
