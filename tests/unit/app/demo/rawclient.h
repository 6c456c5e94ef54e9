// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QTcpSocket>
#include <QUrl>

namespace Pollux::Test {

//! An HTTP answer as it came over the wire; status 0: none came.
struct Reply
{
    int status = 0;
    QByteArray head;
    QByteArray body;
};

//! A client without manners: sends whatever bytes a test wants, and reads answers one by one. Waits up to 5 s
//! for what the server has to do, in the event loop that both share.
class RawClient
{
public:
    //! Connects at once.
    explicit RawClient(const QUrl &server);

    void send(const QByteArray &bytes);
    void get(const QByteArray &target);
    void post(const QByteArray &target, const QByteArray &body, const QByteArray &moreFields = {});

    //! The next answer.
    Reply receive();
    //! Has the server closed, and left nothing unread?
    bool isClosedByServer();
    //! Nothing came and nothing was closed, though the server had time to.
    bool isWaiting();
    void abort() { m_socket.abort(); }

private:
    bool takeReply(Reply &reply);

    QUrl m_server;
    QTcpSocket m_socket;
    QByteArray m_received;
};

} // namespace Pollux::Test
