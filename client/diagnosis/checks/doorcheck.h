// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/checks/visitcheck.h"

namespace Pollux::Diagnosis {

//! Whether the application lets us in: Socket.IO's namespace, the answer to a plain WebSocket's first message, the join of
//! Phoenix's channels.
class DoorCheck final : public VisitCheck
{
    Q_OBJECT
public:
    using VisitCheck::VisitCheck;

protected:
    void noteGoal() override;
    void onReady() override;

private:
    QString text() const;
};

} // namespace Pollux::Diagnosis
