// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/checks/check.h"

#include <QTcpSocket>

namespace Pollux::Diagnosis {

//! Whether anything listens there, and at which of the addresses.
class TcpCheck final : public Check
{
    Q_OBJECT
public:
    TcpCheck(const CheckContext &context, QObject *parent);
    ~TcpCheck() override;

protected:
    void run() override;
    void onDeadline() override;
    void leave() override;

private:
    QTcpSocket m_socket;
};

} // namespace Pollux::Diagnosis
