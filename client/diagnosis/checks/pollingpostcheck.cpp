// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/checks/pollingpostcheck.h"

#include "base/makeerror.h"
#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/probe/answerfacts.h"
#include "diagnosis/probe/connectpacket.h"
#include "diagnosis/probe/roundtripfacts.h"

#include <algorithm>
#include <utility>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;
using EngineIo::Packet;
using EngineIo::PacketType;
using Way = PollingSession::Way;

namespace {

bool isCut(const Error &cause)
{
    return cause.layer == Layer::Tcp && cause.code == "connection-closed"_L1;
}

} // namespace

void PollingPostCheck::run()
{
    if (context().uses(EngineIo::pollingName))
        begin();
    else
        skip(SkipReason::WebSocketAlone);
}

void PollingPostCheck::begin()
{
    waitFor(context().options.step * 6); // each request has its own deadline
    dropSession();
    m_asked = 0;
    m_unknownInSession = 0;
    ++m_sessions;
    m_session = std::make_unique<PollingSession>(context().connection, context().options.step, clock());
    connect(m_session.get(), &PollingSession::answered, this, &PollingPostCheck::onAnswered);
    connect(m_session.get(), &PollingSession::ended, this, [this] {
        if (isConcluded())
            left();
        else
            begin();
    });
    m_session->open();
}

void PollingPostCheck::dropSession()
{
    if (m_session)
        m_session.release()->deleteLater(); // its signal may have led here
}

void PollingPostCheck::onAnswered(const HttpFinding &finding, const QList<Packet> &packets,
                                  const std::optional<Error> &cause)
{
    if (isConcluded())
        return;
    const bool isOtherInstance = cause && cause->code == "session-unknown"_L1;
    ++m_requests;
    if (cause && isCut(*cause) && m_sessions < mostSessions && !std::exchange(m_isCut, true)) {
        m_session->close(); // ended() begins the next one
        return;
    }
    if (cause && !isOtherInstance) {
        noteFinding(data(), finding, Asked::EngineIo);
        noteAnsweredBy(data(), cause);
        data().insert(Fact::requests, m_requests);
        data().insert(Fact::sessionUnknown, m_unknown);
        fail(*cause);
        return;
    }
    count(finding, cause);
    m_isEndedByServer = std::any_of(packets.begin(), packets.end(),
                                    [](const Packet &packet) { return packet.type == PacketType::Close; });
    if (m_isEndedByServer)
        onSessionOver();
    else
        ask();
}

void PollingPostCheck::count(const HttpFinding &finding, const std::optional<Error> &cause)
{
    if (!cause) {
        const bool isSign = m_asked > 0 && m_asked <= signsOfLife;
        if (isSign && m_asked % 2 == 1) // over the connection that is open already
            m_roundTrips.push_back(finding.elapsed);
        return;
    }
    ++m_unknown;
    ++m_unknownInSession;
    if (std::exchange(m_astray, cause))
        return;
    noteFinding(data(), finding, Asked::EngineIo);
    noteAnsweredBy(data(), cause);
}

// First signs of life, which a server takes at any time: a pong, or Engine.IO 3's ping. Then CONNECT, and a poll for its
// answer; not where CONNECT went astray, for nothing would come.
void PollingPostCheck::ask()
{
    const int step = ++m_asked;
    const bool isThree = m_session->protocol() == 3;
    if (step <= signsOfLife) {
        m_session->post({isThree ? PacketType::Ping : PacketType::Pong, {}, false}, step % 2 == 1 ? Way::Same : Way::New);
        return;
    }
    if (step == signsOfLife + 1) {
        if (const auto packet = connectPacket(context(), m_session->protocol())) {
            m_session->post(*packet, Way::Same);
            return;
        }
        ++m_asked;
    }
    if (m_asked == signsOfLife + 2 && m_unknownInSession == 0)
        m_session->poll(Way::Same);
    else
        onSessionOver();
}

void PollingPostCheck::onSessionOver()
{
    if (m_unknownInSession > 0)
        ++m_sessionsAstray;
    if (m_sessionsAstray > 0 && m_sessions < mostSessions)
        m_session->close(); // ended() begins the next one
    else
        report();
}

QString PollingPostCheck::countText() const
{
    return u"%1 of %2 requests in %3 sessions met an instance that does not know the session"_s.arg(m_unknown)
        .arg(m_requests)
        .arg(m_sessions);
}

void PollingPostCheck::report()
{
    data().insert(Fact::requests, m_requests);
    data().insert(Fact::sessionUnknown, m_unknown);
    data().insert(Fact::sessions, m_sessions);
    noteRoundTrips(data(), m_roundTrips);
    if (m_sessionsAstray > 1) {
        conclude(CheckStatus::Fail, countText(), m_astray);
    } else if (m_sessionsAstray == 1) {
        conclude(CheckStatus::Warn, countText() + u": a restart in between, perhaps"_s, m_astray);
    } else {
        data().insert(Fact::answeredBy, u"engine.io"_s);
        if (m_isCut)
            data().insert(Fact::closedBefore, true);
        if (m_isEndedByServer)
            data().insert(Fact::endedByServer, true);
        pass(u"%1 requests of one session, all of them answered"_s.arg(m_requests)
             + (m_isCut ? u"; a connection before was closed without an answer"_s : QString())
             + (m_isEndedByServer ? u"; then the server ended it"_s : QString()));
    }
}

void PollingPostCheck::onDeadline()
{
    fail(makeError(Layer::Http, u"request-timeout"_s, u"the requests of one session took too long"_s));
}

void PollingPostCheck::leave()
{
    if (m_session)
        m_session->close();
    else
        left();
}

} // namespace Pollux::Diagnosis
