// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/checks/visitcheck.h"

namespace Pollux::Diagnosis {

//! Plain WebSocket: whether a sign of life is answered. A server that answers none is one that a monitor would take for
//! dead.
class PingCheck final : public VisitCheck
{
    Q_OBJECT
public:
    using VisitCheck::VisitCheck;

protected:
    void onReady() override;
    void onDeadline() override;

private:
    bool m_hasAsked = false;
};

} // namespace Pollux::Diagnosis
