// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/checks/check.h"
#include "engineio/causes.h"

#include <QTcpSocket>

namespace Pollux::EngineIo {
class RawQuestion;
}

namespace Pollux::Diagnosis {

//! Whether the proxy connects to the server. Where it refuses, what it answers.
class ProxyCheck final : public Check
{
    Q_OBJECT
public:
    ProxyCheck(const CheckContext &context, QObject *parent);
    ~ProxyCheck() override;

protected:
    void run() override;
    void onDeadline() override;
    void leave() override;

private:
    void onError(QAbstractSocket::SocketError error);
    void refuse(const Error &cause);

    QTcpSocket m_socket;
    EngineIo::RawQuestion *m_question = nullptr;
};

} // namespace Pollux::Diagnosis
