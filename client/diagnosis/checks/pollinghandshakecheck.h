// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/checks/check.h"
#include "diagnosis/probe/pollingsession.h"

namespace Pollux::Diagnosis {

//! Whether Engine.IO answers a handshake by polling; refused, once more with another Origin.
class PollingHandshakeCheck final : public Check
{
    Q_OBJECT
public:
    using Check::Check;

protected:
    void run() override;
    void onDeadline() override;
    void leave() override;

private:
    void open(const EngineIo::ConnectionOptions &options);
    void onAnswered(const HttpFinding &finding, const std::optional<Error> &cause);
    void onOpen(const HttpFinding &finding);

    std::unique_ptr<PollingSession> m_session;
    std::optional<Error> m_refusal; // with the profile's origin
};

} // namespace Pollux::Diagnosis
