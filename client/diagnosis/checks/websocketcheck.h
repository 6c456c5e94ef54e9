// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/checks/upgradecheck.h"
#include "engineio/websocketconnection.h"

#include <memory>

namespace Pollux::Diagnosis {

//! Whether a WebSocket opens that is not Engine.IO's.
class WebSocketCheck final : public UpgradeCheck
{
    Q_OBJECT
public:
    using UpgradeCheck::UpgradeCheck;

protected:
    void run() override;
    void leaveSession() override;

private:
    std::unique_ptr<EngineIo::WebSocketConnection> m_connection;
};

} // namespace Pollux::Diagnosis
