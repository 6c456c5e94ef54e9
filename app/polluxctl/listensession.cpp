// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/listensession.h"

#include "base/plaintext.h"
#include "engineio/packettext.h"
#include "feed/connectionplan.h"
#include "polluxctl/jsonwriter.h"
#include "polluxctl/messages.h"
#include "polluxctl/standardoutput.h"
#include "polluxctl/textlines.h"
#include "polluxctl/wiretext.h"
#include "socketio/socket.h"

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

// Longer than the engine's own deadline for an orderly close.
constexpr Milliseconds longestFarewell{5'000};

// Raw events are wanted, whatever they mean.
Profile withoutRules(Profile profile)
{
    profile.events.clear();
    return profile;
}

QString localTime(const QDateTime &time)
{
    return time.toLocalTime().toString(u"HH:mm:ss.zzz"_s);
}

} // namespace

ListenSession::ListenSession(const Profile &profile, const ConnectionSettings &settings, const Style &style,
                             StandardOutput *output, Clock *clock)
    : m_style(style)
    , m_nsp(namespaceOf(profile, settings))
    , m_secrets(settings)
    , m_output(output)
    , m_clock(clock)
    , m_feed(withoutRules(profile), settings, clock, SystemRandom::instance())
    , m_rule({}, std::nullopt, clock->now())
    , m_farewell(clock)
{
    SocketIo::Manager *const manager = m_feed.manager();
    connect(&m_feed, &SocketIoFeed::linkChanged, this, &ListenSession::onLinkChange);
    connect(&m_feed, &SocketIoFeed::upgradeFinished, this, &ListenSession::onUpgrade);
    connect(&m_feed, &SocketIoFeed::problemFound, this,
            [this](const QString &text) { printMessage(m_secrets.cleaned(text)); });
    connect(&m_feed, &SocketIoFeed::stopped, this, &ListenSession::end);
    connect(&m_farewell, &Timer::expired, this, &ListenSession::end);
    connect(manager->socket(m_nsp), &SocketIo::Socket::eventReceived, this, &ListenSession::showEvent);
    if (style.showsPackets)
        connect(manager->engine(), &EngineIo::Engine::packetTraced, this, &ListenSession::showPacket);
}

ListenSession::~ListenSession() = default;

void ListenSession::start()
{
    m_feed.start();
}

void ListenSession::onLinkChange(const LinkStateChange &change)
{
    if (m_state != State::Listening)
        return;
    printMessage(linkText({m_clock->wallTime(), m_secrets.cleaned(change)}).text);
    m_rule.onLink(change);
    if (m_rule.isOver(m_clock->now()))
        finish();
}

void ListenSession::onUpgrade(const UpgradeOutcome &outcome)
{
    if (m_state == State::Listening)
        printMessage(linkText({m_clock->wallTime(), m_secrets.cleaned(outcome)}).text);
}

void ListenSession::showEvent(const SocketIo::Event &event)
{
    const QDateTime now = m_clock->wallTime();
    const QByteArray arguments = m_secrets.cleaned(QString::fromUtf8(shownArguments(event))).toUtf8();
    if (!m_style.isNdjson) {
        m_output->write(u"%1 %2 "_s.arg(localTime(now), plainLine(event.name())).toUtf8() + arguments + '\n');
        return;
    }
    JsonWriter line;
    m_output->write(line.addTime("time"_L1, now)
                        .addText("kind"_L1, u"event")
                        .addText("namespace"_L1, m_nsp)
                        .addText("event"_L1, event.name())
                        .addJson("args"_L1, arguments)
                        .addInteger("binary"_L1, event.attachments.size())
                        .line());
}

void ListenSession::showPacket(bool outgoing, const QString &transport, const EngineIo::Packet &packet)
{
    const QDateTime now = m_clock->wallTime();
    const QString direction = outgoing ? u"out"_s : u"in"_s;
    const QString type = EngineIo::packetTypeName(packet.type);
    const QString shown = packet.binary ? QString() : m_secrets.cleaned(shownData(packet, outgoing));
    if (!m_style.isNdjson) {
        const QString data = packet.binary ? u"(%1 bytes)"_s.arg(packet.data.size()) : shown;
        m_output->write(
            (QStringList{localTime(now), direction, transport, type, data}.join(u' ').trimmed() + u'\n').toUtf8());
        return;
    }
    JsonWriter line;
    line.addTime("time"_L1, now)
        .addText("kind"_L1, u"packet")
        .addText("direction"_L1, direction)
        .addText("transport"_L1, transport)
        .addText("type"_L1, type);
    if (packet.binary)
        line.addInteger("binary"_L1, packet.data.size());
    else
        line.addText("data"_L1, shown);
    m_output->write(line.line());
}

void ListenSession::finish()
{
    if (m_state != State::Listening)
        return;
    m_state = State::Leaving;
    m_exitCode = m_rule.exitCode();
    m_farewell.start(longestFarewell);
    m_feed.stop();
}

void ListenSession::end()
{
    if (m_state != State::Leaving)
        return;
    m_state = State::Finished;
    m_farewell.stop();
    Q_EMIT finished();
}

} // namespace Pollux::Ctl
