// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace Pollux::Test {

//! A TCP client that tells FIN from RST, which QTcpSocket does not. Never blocks.
class BareSocket
{
public:
    enum class End { None, Fin, Rst };

    //! Connects to 127.0.0.1:port; that is done by the kernel before this returns.
    explicit BareSocket(quint16 port);
    ~BareSocket();
    Q_DISABLE_COPY_MOVE(BareSocket)

    bool isConnected() const { return m_descriptor >= 0; }
    void send(const QByteArray &bytes);
    //! Reads what is there, and returns everything that came so far.
    QByteArray received();
    //! How the other side ended the connection, as far as received() has seen.
    End end();

private:
    void read();

    int m_descriptor = -1;
    QByteArray m_received;
    End m_end = End::None;
};

} // namespace Pollux::Test
