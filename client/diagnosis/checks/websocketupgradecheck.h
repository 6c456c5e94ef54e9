// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/checks/upgradecheck.h"
#include "engineio/engine.h"

#include <memory>

namespace Pollux::Diagnosis {

//! Whether a session that began by polling gets onto a WebSocket.
class WebSocketUpgradeCheck final : public UpgradeCheck
{
    Q_OBJECT
public:
    using UpgradeCheck::UpgradeCheck;

protected:
    void run() override;
    void leaveSession() override;

private:
    QUrl upgradeUrl() const;

    std::unique_ptr<EngineIo::Engine> m_engine;
};

} // namespace Pollux::Diagnosis
