// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/timer.h"
#include "diagnosis/probe/checkcontext.h"
#include "diagnosis/visit/visit.h"
#include "engineio/websocketconnection.h"
#include "feed/messageconversation.h"
#include "feed/messagereader.h"

#include <optional>

namespace Pollux::Diagnosis {

//! A plain WebSocket: the hello and its answer, and signs of life.
class PlainVisit final : public Visit
{
    Q_OBJECT
public:
    explicit PlainVisit(const CheckContext &context);

    void open() override;
    void close() override;
    void measure() override;
    QString transport() const override { return EngineIo::webSocketName; }

private:
    void onMessage(const QByteArray &data);
    void onFailed(EngineIo::CloseReason reason, const Error &cause);
    void act(const MessageConversation::Outcome &outcome);
    void end(const QString &reason, const Error &cause);

    const CheckContext &m_context;
    EngineIo::WebSocketConnection m_connection;
    std::optional<MessageConversation> m_conversation;
    MessageReader m_reader;
    Timer m_timer;
    bool m_isReady = false;
    bool m_isOver = false;
    bool m_isLeaving = false;
};

} // namespace Pollux::Diagnosis
