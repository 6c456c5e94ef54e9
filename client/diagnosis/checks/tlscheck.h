// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/checks/check.h"

#include <QSslSocket>

namespace Pollux::Diagnosis {

//! The TLS handshake, over a socket that sends nothing else: the server's certificate, what is wrong with it, and whether
//! the server takes ours.
class TlsCheck final : public Check
{
    Q_OBJECT
public:
    //! In TLS 1.3 a server refuses the client's certificate after the client believes that the handshake is over.
    static constexpr Milliseconds settleTime{300};

    TlsCheck(const CheckContext &context, QObject *parent);
    ~TlsCheck() override;

protected:
    void run() override;
    void onDeadline() override;
    void leave() override;

private:
    void onSslErrors(const QList<QSslError> &errors);
    void onEncrypted();
    void onError(QAbstractSocket::SocketError error);
    void passEncrypted();
    void noteCertificate();

    QSslSocket m_socket;
    QList<QSslError> m_errors;
    bool m_isEncrypted = false;
};

} // namespace Pollux::Diagnosis
