// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.h"
#include "feed/plainmessage.h"
#include "profile/valuetemplate.h"

#include <QList>

namespace Pollux {

//! Takes the frames of a plain WebSocket apart into messages, whatever of these a server does: one JSON message a frame
//! (text or binary), an array of messages, messages joined by newlines, a bare word. The bytes may be hostile. Pure.
class MessageReader
{
public:
    static constexpr qsizetype maxMessages = 10'000; //!< of one frame; what is beyond is left out, and told

    struct Frame
    {
        QList<PlainMessage> messages;
        QString problem; //!< the first thing that could not be used, in one plain line; empty: nothing
    };

    MessageReader(const MessageFormat &format, const Variables &variables);

    //! A message whose name the format does not find is the event "message" if it is an object, and else no message.
    Frame read(const QByteArray &bytes);

private:
    void addText(const QByteArray &text, Frame &frame);
    void add(simdjson::dom::element element, const QByteArray &json, Frame &frame);
    bool hasRoom(Frame &frame) const;

    JsonReader m_reader;
    PointerTree m_pointers;
    const ValueTemplate m_name;
};

} // namespace Pollux
