// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/answers.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <memory>

namespace Pollux::Test {

//! A raw HTTP and WebSocket server on a free port of 127.0.0.1, in the thread of the test. It does what its rules say
//! for each request and 404 for any other, and keeps everything that it saw.
class FakeServer : public QObject
{
    Q_OBJECT
public:
    //! What happens to a new TCP connection.
    enum class Accept {
        Serve,  //!< requests are read
        Reset,  //!< RST at once
        Silent, //!< accepted, never read, never answered
    };

    explicit FakeServer(QObject *parent = nullptr);

    //! http://127.0.0.1:port
    QUrl url() const;
    //! The URL of a port where nothing listens, and nothing will as long as the program runs.
    static QUrl deadUrl();

    void setAccept(Accept accept) { m_accept = accept; }
    //! Connections from now on send so many bytes at each turn of the event loop; 0: all at once.
    void setStep(qsizetype step) { m_step = step; }
    //! Connections from now on speak HTTP/1.0: each answer ends the connection.
    void setHttp10(bool isHttp10) { m_isHttp10 = isHttp10; }
    //! Connections from now on fail as `trap` says, which outlives the server; null: none.
    void setTrap(NthOperation *trap) { m_trap = trap; }
    //! Stops listening (a new connection is refused), resumes on the same port, which nobody gets meanwhile. Open connections
    //! stay.
    void stopListening();
    bool resumeListening();

    //! `answer` for the requests of a kind that have this ordinal (from 1), or for each (0). A later rule goes before
    //! an earlier one.
    void on(RequestKind kind, int ordinal, const Answer &answer);
    void on(RequestKind kind, const Answer &answer) { on(kind, 0, answer); }
    //! The same for the next request of a kind.
    void onNext(RequestKind kind, const Answer &answer) { on(kind, count(kind) + 1, answer); }
    //! For every request without a rule.
    void setDefault(const Answer &answer) { m_default = answer; }
    //! For a request that a rule has kept waiting: what would have happened without one.
    void proceed(const Exchange &exchange) const { m_default(exchange); }
    void clearRules() { m_rules.clear(); }

    //! Everything that was asked, in order.
    const QList<ReceivedRequest> &requests() const { return m_requests; }
    QList<ReceivedRequest> requests(RequestKind kind) const;
    int count(RequestKind kind) const;
    //! Connections that were accepted, until now.
    int accepted() const { return m_accepted; }
    QList<FakeConnection *> openConnections() const;
    //! Requests that a client waits for the answer of, in order.
    QList<Exchange> waiting(RequestKind kind) const;
    //! What a client must never do: a second GET or POST of a session beside one in flight.
    const QStringList &violations() const { return m_violations; }
    void addViolation(const QString &what) { m_violations += what; }

    //! Ends all connections with RST or FIN.
    void resetAll();
    void finishAll();

Q_SIGNALS:
    //! Before the answer is given.
    void requestReceived(const Pollux::Test::ReceivedRequest &request);

private:
    struct Rule
    {
        RequestKind kind;
        int ordinal;
        Answer answer;
    };

    void acceptConnections();
    void onRequest(FakeConnection *connection, const HttpRequest &request);
    void noteOverlap(const ReceivedRequest &request);
    Answer answerFor(const ReceivedRequest &request) const;

    QTcpServer m_server;
    std::unique_ptr<QTcpSocket> m_holder; // of the port, while nobody listens
    quint16 m_port = 0;
    QElapsedTimer m_time;
    Accept m_accept = Accept::Serve;
    qsizetype m_step = 0;
    bool m_isHttp10 = false;
    NthOperation *m_trap = nullptr;
    QList<Rule> m_rules;
    Answer m_default;
    QList<ReceivedRequest> m_requests;
    QList<Exchange> m_exchanges;
    QStringList m_violations;
    int m_accepted = 0;
};

} // namespace Pollux::Test
