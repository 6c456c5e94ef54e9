// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "profile/profile.h"
#include "profile/valuetemplate.h"

namespace Pollux {

//! Finds the event in a line that a person pasted or captured, in any of the shapes previewProfile() knows. The bytes
//! may be hostile.
class EventLine
{
public:
    explicit EventLine(const Profile &profile, const Variables &variables = {});

    //! `["name", argument, …]`, as EventMapping takes it. The error is one plain line: why the line is no event.
    Result<QByteArray, QString> payload(QByteArrayView line);

private:
    using Payload = Result<QByteArray, QString>;

    Payload ofArray(simdjson::dom::element whole, simdjson::dom::array list, QByteArrayView line) const;
    Payload ofObject(simdjson::dom::element whole, simdjson::dom::object members);
    Payload ofListened(std::string_view kind, simdjson::dom::object line);
    Payload ofMessage(simdjson::dom::element message) const;

    JsonReader m_reader;
    JsonReader m_packetReader; // a packet stands as text within a line
    LinkKind m_kind;
    PointerTree m_pointers;
    ValueTemplate m_eventName;
};

} // namespace Pollux
