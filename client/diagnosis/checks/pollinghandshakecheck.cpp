// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/checks/pollinghandshakecheck.h"

#include "base/makeerror.h"
#include "base/plaintext.h"
#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/probe/answerfacts.h"
#include "diagnosis/probe/handshakefacts.h"

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

void PollingHandshakeCheck::run()
{
    if (context().uses(EngineIo::pollingName))
        open(context().connection);
    else
        skip(SkipReason::WebSocketAlone);
}

void PollingHandshakeCheck::open(const EngineIo::ConnectionOptions &options)
{
    waitFor(context().options.step * 3); // each request has its own deadline
    if (m_session)
        m_session.release()->deleteLater(); // its signal has led here
    m_session = std::make_unique<PollingSession>(options, context().options.step, clock());
    connect(m_session.get(), &PollingSession::answered, this,
            [this](const HttpFinding &finding, const QList<EngineIo::Packet> &, const std::optional<Error> &cause) {
                onAnswered(finding, cause);
            });
    connect(m_session.get(), &PollingSession::ended, this, [this] { left(); });
    m_session->open();
}

void PollingHandshakeCheck::onAnswered(const HttpFinding &finding, const std::optional<Error> &cause)
{
    if (m_refusal) {
        noteOtherOrigin(data(), context(), !cause);
        fail(*m_refusal);
        return;
    }
    noteFinding(data(), finding, Asked::EngineIo);
    noteAnsweredBy(data(), cause);
    if (!cause) {
        onOpen(finding);
    } else if (mayBeAboutOrigin(*cause)) {
        m_refusal = cause;
        EngineIo::ConnectionOptions options = context().connection;
        options.origin = otherOrigin(context());
        open(options);
    } else {
        fail(*cause);
    }
}

void PollingHandshakeCheck::onOpen(const HttpFinding &finding)
{
    noteHandshake(data(), m_session->handshake(), m_session->protocol());
    QString detail = handshakeText(m_session->handshake(), m_session->protocol());
    const QStringList upgrades = m_session->handshake().upgrades;
    detail += upgrades.isEmpty() ? u", no upgrade offered"_s
                                 : u", upgrades to %1"_s.arg(plainLine(upgrades.join(", "_L1), 100));
    if (m_session->hasTriedBoth()) {
        data().insert(Fact::refusesFour, true);
        detail += u"; it refuses Engine.IO 4"_s;
    }
    if (finding.hops.size() > 1)
        detail += u"; after a redirect to %1"_s.arg(data().value(Fact::url).toString());
    pass(detail);
}

void PollingHandshakeCheck::onDeadline()
{
    const Error late = makeError(Layer::Http, u"request-timeout"_s, u"no answer to the handshake in time"_s);
    fail(m_refusal ? *m_refusal : late);
}

void PollingHandshakeCheck::leave()
{
    if (m_session)
        m_session->close();
    else
        left();
}

} // namespace Pollux::Diagnosis
