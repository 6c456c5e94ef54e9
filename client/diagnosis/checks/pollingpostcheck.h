// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/checks/check.h"
#include "diagnosis/probe/pollingsession.h"

#include <vector>

namespace Pollux::Diagnosis {

//! Whether the requests of one session reach one instance: several POSTs, some over connections of their own, CONNECT and
//! a poll among them. Where one meets an instance that does not know the session, two more sessions are tried: a restart
//! in between explains one. One whose connection is cut before an answer comes is tried once more: a hop that closes a
//! connection just as a request goes out is in its rights (RFC 9112 §9.5).
class PollingPostCheck final : public Check
{
    Q_OBJECT
public:
    using Check::Check;

    static constexpr int signsOfLife = 6; //!< POSTs beside CONNECT
    static constexpr int mostSessions = 3;

protected:
    void run() override;
    void onDeadline() override;
    void leave() override;

private:
    void begin();
    void dropSession();
    void onAnswered(const HttpFinding &finding, const QList<EngineIo::Packet> &packets,
                    const std::optional<Error> &cause);
    void ask();
    void count(const HttpFinding &finding, const std::optional<Error> &cause);
    void onSessionOver();
    void report();
    QString countText() const;

    std::unique_ptr<PollingSession> m_session;
    int m_asked = 0; // in this session, behind the handshake
    int m_sessions = 0;
    int m_requests = 0;
    int m_unknown = 0;
    int m_unknownInSession = 0;
    int m_sessionsAstray = 0;
    std::optional<Error> m_astray; // the first "session unknown"
    std::vector<Microseconds> m_roundTrips;
    bool m_isEndedByServer = false;
    bool m_isCut = false; // a session was
};

} // namespace Pollux::Diagnosis
