// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// From open() to the open packet: which transport, and which version of Engine.IO.
#include "engineio/causes.h"
#include "engineio/endpoint.h"
#include "engineio/engineprivate.h"
#include "engineio/pollingtransport.h"
#include "engineio/transportorder.h"

#include <algorithm>

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

namespace {

// A Socket.IO 2 server greets at once, behind the open packet; only on a line slower than this is the sign late.
constexpr Milliseconds versionPatience{300};

// A poll is the heartbeat's to end; where that has been fed by something else, this much later it ends by itself.
constexpr Milliseconds pollMargin{5'000};

// What Socket.IO 2 says unasked: CONNECT or ERROR for "/". Socket.IO 3 and later never speak first.
bool isUnaskedGreeting(const Packet &packet)
{
    return packet.type == PacketType::Message && !packet.binary
        && (packet.data.startsWith('0') || packet.data.startsWith('4'));
}

// The same where CONNECT may have been sent: Socket.IO 3 and later answer with an object.
bool isGreetingOfTwo(const Packet &packet)
{
    return packet.type == PacketType::Message && !packet.binary
        && (packet.data == "0" || packet.data.startsWith("4\""));
}

Error handshakeTimeout(Milliseconds waited)
{
    Error cause;
    cause.layer = Layer::EngineIo;
    cause.code = u"handshake-timeout"_s;
    cause.detail = u"no handshake within %1 ms"_s.arg(waited.count());
    cause.phase = u"handshake"_s;
    return cause;
}

} // namespace

void Engine::Private::open()
{
    if (state != State::Closed)
        return;
    const Instant now = clock->now();
    WebSocketOutlook outlook = WebSocketOutlook::Unknown;
    if (!memory->mayTry(host))
        outlook = WebSocketOutlook::Blocked;
    else if (options.rememberUpgrade && memory->isProven(host))
        outlook = WebSocketOutlook::Proven;
    attempt = {now, transportOrder(options.transports, outlook), std::nullopt, false};
    deadline.start(options.connection.connectTimeout);
    if (!transition(State::Opening))
        return;
    if (const QString problem = endpointProblem(options.connection); !problem.isEmpty()) {
        Error cause = clientCause(u"invalid-url"_s, problem);
        cause.transient = false;
        finish(CloseReason::TransportError, cause);
        return;
    }
    tryTransport(attempt.left.takeFirst());
}

void Engine::Private::tryTransport(const QString &name)
{
    version = Version::Seen;
    // A hop that swallows WebSockets must leave time for polling.
    if (name == webSocketName && options.tryAllTransports && !attempt.left.isEmpty())
        patience.start(std::min<Milliseconds>(options.probeTimeout, options.connection.connectTimeout / 2));
    else
        patience.stop();
    adoptTransport(makeTransport(name));
    transport->open();
}

void Engine::Private::onTransportFailed(CloseReason reason, const Error &cause)
{
    if (state != State::Opening)
        finish(reason, cause);
    else if (!tryOtherVersion(cause) && !tryNextTransport(reason, cause))
        failOpening(reason, cause);
}

bool Engine::Private::tryOtherVersion(const Error &cause)
{
    if (cause.root().code != "unsupported-protocol-version"_L1 || options.protocol || attempt.triedBothVersions)
        return false;
    attempt.triedBothVersions = true;
    asks = asks == 3 ? 4 : 3;
    const QString name = transport->name();
    deleteSoon(releaseTransport());
    tryTransport(name);
    return true;
}

bool Engine::Private::tryNextTransport(CloseReason reason, const Error &cause)
{
    const QString name = transport->name();
    if (name == webSocketName)
        memory->failed(host, cause);
    if (!options.tryAllTransports || attempt.left.isEmpty() || !mayOpenElsewhere(cause))
        return false;
    attempt.failure = {reason, cause};
    deleteSoon(releaseTransport());
    tryTransport(attempt.left.takeFirst());
    return true;
}

// Where both have failed, polling's failure is the one to tell: it has seen the whole answer.
void Engine::Private::failOpening(CloseReason reason, Error cause)
{
    if (attempt.failure) {
        auto [otherReason, other] = *attempt.failure;
        if (other.transport == pollingName) {
            std::swap(reason, otherReason);
            std::swap(cause, other);
        }
        cause.detail += u"; over %1: %2"_s.arg(other.transport, other.toString());
    }
    finish(reason, cause);
}

void Engine::Private::onPatienceOver()
{
    if (state != State::Opening)
        return;
    if (version == Version::Awaited) {
        version = Version::Assumed;
        settleVersion(protocol == 3 ? 3 : 4);
        return;
    }
    Error cause = handshakeTimeout(toMilliseconds(clock->now() - attempt.began));
    cause.transport = transport->name();
    tryNextTransport(CloseReason::TransportError, cause);
}

void Engine::Private::onOpenPacket(const Packet &packet)
{
    auto parsed = parseHandshake(packet.data);
    if (!parsed) {
        onTransportFailed(CloseReason::ParseError, parseCause(parsed.error()));
        return;
    }
    handshake = std::move(*parsed);
    patience.stop();
    if (options.protocol || pollingTransport()) { // the framing of a polling payload shows it
        settleVersion(transport->protocol());
    } else if (handshake.maxPayload > 0) { // no server of Engine.IO 3 has it
        settleVersion(4);
    } else if (protocol == 4) {
        version = Version::Assumed;
        settleVersion(4);
    } else {
        version = Version::Awaited;
        patience.start(versionPatience);
    }
}

void Engine::Private::onPacketWhileHeld(const Packet &packet)
{
    version = Version::Seen;
    settleVersion(isUnaskedGreeting(packet) ? 3 : 4);
}

void Engine::Private::settleVersion(int found)
{
    patience.stop();
    protocol = found;
    transport->setProtocol(found, true);
    beginSession();
}

void Engine::Private::beginSession()
{
    const Instant now = clock->now();
    if (PollingTransport *polling = pollingTransport()) {
        polling->setSession(handshake.sid, {qsizetype(handshake.maxPayload), options.maxPacketsPerPost});
        polling->setPollTimeout(handshake.pingInterval + handshake.pingTimeout + pollMargin);
    } else {
        memory->succeeded(host, false);
    }
    heartbeat.start(now, handshake.pingInterval, handshake.pingTimeout);
    clientHeartbeat.start(now, handshake.pingInterval, handshake.pingTimeout);
    deadline.startAt(protocol == 3 ? clientHeartbeat.deadline() : heartbeat.deadline());
    meter.sessionOpened(now, toMilliseconds(now - attempt.began));
    if (!transition(State::Open))
        return;
    const QPointer<Engine> alive(q);
    Q_EMIT q->opened(handshake);
    if (!alive || state != State::Open)
        return;
    transport->measureRoundTrip();
    flush();
    if (alive)
        considerUpgrade();
}

// A server of Socket.IO 2 whose greeting came late (its own check of who we are took long), or one of Engine.IO 4 that
// took the place of another: this session speaks the wrong version, the next one will know.
bool Engine::Private::contradictsVersion(const Packet &packet)
{
    if (version != Version::Assumed || (packet.type != PacketType::Message && packet.type != PacketType::Ping))
        return false;
    version = Version::Seen; // only the first of them tells
    const bool isThree = isGreetingOfTwo(packet);
    const bool isFour = packet.type == PacketType::Ping; // a server of Engine.IO 3 never pings
    if (protocol == 3 ? !isFour : !isThree)
        return false;
    protocol = protocol == 3 ? 4 : 3;
    Error cause;
    cause.layer = Layer::EngineIo;
    cause.code = u"protocol-version-mismatch"_s;
    cause.detail = protocol == 3 ? u"the server turned out to speak Engine.IO 3 (Socket.IO 2)"_s
                                 : u"the server turned out to speak Engine.IO 4"_s;
    finish(CloseReason::TransportError, cause);
    return true;
}

} // namespace Pollux::EngineIo
