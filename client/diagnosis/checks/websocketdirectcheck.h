// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/checks/upgradecheck.h"
#include "engineio/engine.h"

#include <memory>

namespace Pollux::Diagnosis {

//! Whether an Engine.IO session begins on a WebSocket.
class WebSocketDirectCheck final : public UpgradeCheck
{
    Q_OBJECT
public:
    using UpgradeCheck::UpgradeCheck;

protected:
    void run() override;
    void leaveSession() override;

private:
    std::unique_ptr<EngineIo::Engine> m_engine;
};

} // namespace Pollux::Diagnosis
