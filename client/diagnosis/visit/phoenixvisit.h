// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/timer.h"
#include "diagnosis/probe/checkcontext.h"
#include "diagnosis/visit/visit.h"
#include "engineio/websocketconnection.h"
#include "feed/phoenixchannel.h"
#include "feed/phoenixcodec.h"
#include "feed/phoenixheartbeat.h"
#include "feed/phoenixplan.h"

#include <vector>

namespace Pollux::Diagnosis {

//! The profile's Phoenix channels, joined once each, and the heartbeat.
class PhoenixVisit final : public Visit
{
    Q_OBJECT
public:
    explicit PhoenixVisit(const CheckContext &context);

    void open() override;
    void close() override;
    //! A heartbeat of Phoenix, which is a sign of life and no message of the application's.
    void measure() override;
    QString transport() const override { return EngineIo::webSocketName; }

private:
    void plan();
    void onOpened();
    void onMessage(const QByteArray &data, bool isBinary);
    void takeHeartbeat(const PhoenixMessage &message);
    void onTime();
    void checkReady();
    void schedule();
    void send(const PhoenixMessage &message);
    void beat();
    void onFailed(EngineIo::CloseReason reason, const Error &cause);
    void end(const QString &reason, const Error &cause, const QString &topic = {});
    QString nextRef() { return QString::number(++m_lastRef); }

    const CheckContext &m_context;
    const PhoenixConnection m_plan;
    EngineIo::WebSocketConnection m_connection;
    PhoenixCodec m_codec;
    std::vector<PhoenixChannel> m_channels;
    PhoenixHeartbeat m_heartbeat;
    Timer m_timer;
    quint64 m_lastRef = 0;
    bool m_isReady = false;
    bool m_isOver = false;
    bool m_isLeaving = false;
};

} // namespace Pollux::Diagnosis
