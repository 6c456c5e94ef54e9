// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "baresocket.h"

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Pollux::Test {

BareSocket::BareSocket(quint16 port) : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        ::close(m_descriptor);
        m_descriptor = -1;
    }
}

BareSocket::~BareSocket()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void BareSocket::send(const QByteArray &bytes)
{
    // Far less than a socket's buffer takes at once.
    [[maybe_unused]] const auto sent = ::send(m_descriptor, bytes.constData(), std::size_t(bytes.size()), MSG_NOSIGNAL);
    Q_ASSERT(sent == bytes.size());
}

QByteArray BareSocket::received()
{
    read();
    return m_received;
}

BareSocket::End BareSocket::end()
{
    read();
    return m_end;
}

void BareSocket::read()
{
    char buffer[4096];
    while (m_end == End::None) {
        const auto count = ::recv(m_descriptor, buffer, sizeof buffer, MSG_DONTWAIT);
        if (count > 0)
            m_received.append(buffer, count);
        else if (count == 0)
            m_end = End::Fin;
        else if (errno == ECONNRESET)
            m_end = End::Rst;
        else
            return;
    }
}

} // namespace Pollux::Test
