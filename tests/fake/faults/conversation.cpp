// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "conversation.h"

#include <QCborValue>

#include <algorithm>

namespace Pollux::Test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace SocketIo;

namespace {

constexpr qint64 eventsOfASession = 5;
constexpr qint64 questionsOfASession = 3;

} // namespace

Conversation::Conversation(FaultStage &stage) : m_stage(stage)
{
    stage.server.behaviour.handshake.pingInterval = 2s;
    stage.server.behaviour.handshake.pingTimeout = 2s;
    stage.options.engine.connection.connectTimeout = 4s;
    stage.options.engine.connection.requestTimeout = 4s;
    stage.options.engine.probeTimeout = 2s;
    stage.options.engine.swapTimeout = 2s;
    stage.options.engine.closeTimeout = 2s;
    stage.options.connectReplyTimeout = 4s;
}

void Conversation::begin()
{
    FakeEngine *const server = &m_stage.server;
    QObject::connect(server, &FakeEngine::connected, &m_tick, [this] { serve(); });
    QObject::connect(server, &FakeEngine::packetReceived, &m_tick, [this] { ++m_progress; });
    QObject::connect(&m_stage.http(), &FakeServer::requestReceived, &m_tick, [this] { ++m_progress; });
    QObject::connect(m_stage.socket, &Socket::eventReceived, &m_tick, [this](const Event &event) { onEvent(event); });
    QObject::connect(m_stage.manager.get(), &Manager::stateChanged, &m_tick, [this] { ++m_progress; });
    QObject::connect(m_stage.manager->engine(), &EngineIo::Engine::packetTraced, &m_tick, [this] { ++m_progress; });
    QObject::connect(&m_tick, &QTimer::timeout, &m_tick, [this] { drive(); });
    m_tick.start(5);
    ask(); // into the outbox
    if (m_stage.socket)
        m_stage.socket->open();
}

// The server's part: five events, the third one binary.
void Conversation::serve()
{
    ++m_sessions;
    for (qint64 number = 0; number < eventsOfASession; ++number) {
        const QByteArray numbers = QByteArray::number(m_sessions) + ',' + QByteArray::number(number);
        if (number == 2) {
            m_stage.server.send(Packet{PacketType::BinaryEvent,
                                       "/",
                                       {},
                                       "[\"tell\"," + numbers + R"(,{"_placeholder":true,"num":0}])",
                                       {"attached"}});
        } else {
            m_stage.server.emitEvent("[\"tell\"," + numbers + ']');
        }
    }
}

void Conversation::onEvent(const Event &event)
{
    const QCborArray arguments = event.arguments();
    QList<qint64> &heard = m_heard[arguments.at(0).toInteger()];
    heard += arguments.at(1).toInteger();
    // Between events, as a program would; and so that something is under way whenever a connection ends.
    if (heard.size() <= questionsOfASession)
        ask();
}

void Conversation::ask()
{
    const qint64 question = m_questions++;
    m_handlerCalls[question] = 0;
    m_askedIn[question] = m_sessions;
    QCborArray arguments{question};
    if (question % 2 == 1)
        arguments += QByteArray("attached");
    const auto accepted = m_stage.socket->emitEvent(
        u"ask"_s, arguments,
        [this, question](const AckResult &result) {
            ++m_progress;
            ++m_handlerCalls[question];
            m_isAnswered[question] = bool(result) && result->at(0).toInteger(-1) == question;
            if (moment)
                moment();
        },
        10min);
    if (!accepted)
        m_handlerCalls.remove(question); // refused, and calls nothing
}

bool Conversation::isComplete(qint64 session) const
{
    const bool isAnswered = std::any_of(m_askedIn.keyBegin(), m_askedIn.keyEnd(), [&](qint64 question) {
        return m_askedIn[question] == session && m_isAnswered.value(question);
    });
    return isAnswered && m_heard.value(session).size() >= eventsOfASession;
}

void Conversation::drive()
{
    if (!m_stage.manager)
        return;
    const Manager::State state = m_stage.manager->state();
    const bool isUpgraded = m_stage.via() != Via::Upgrade || !m_stage.told.isEmpty()
                            || m_stage.manager->engine()->transportName() == EngineIo::webSocketName;
    if (state == Manager::State::Waiting)
        m_stage.clock.advance(Milliseconds(m_stage.delays.last()));
    else if (state == Manager::State::Open && m_stage.socket && m_stage.socket->state() == Socket::State::Connected
             && isComplete(m_sessions) && isUpgraded)
        m_stage.manager->close();
    else
        letTimePass();
}

// A second at a time when nothing moves any more, and ever more reluctantly: on a busy machine a pause means little.
void Conversation::letTimePass()
{
    const bool isIdle = m_progress == m_progressSeen;
    m_progressSeen = m_progress;
    m_idleTicks = isIdle ? m_idleTicks + 1 : 0;
    const int patience = 4 << std::min<qsizetype>(m_stage.told.size(), 10);
    if (m_idleTicks < patience)
        return;
    m_idleTicks = 0;
    m_stage.server.ping();
    m_stage.clock.advance(1s);
}

bool Conversation::isOver() const
{
    return !m_stage.manager
           || (m_stage.manager->state() == Manager::State::Closed
               && m_stage.manager->engine()->state() == EngineIo::Engine::State::Closed);
}

QStringList Conversation::brokenPromises() const
{
    QStringList broken = m_stage.server.violations();
    checkAnswers(broken);
    checkEvents(broken);
    return broken;
}

// Each handler exactly once; what was answered has been there exactly once, nothing has been there twice.
void Conversation::checkAnswers(QStringList &broken) const
{
    QMap<qint64, int> arrived;
    for (const Packet &packet : m_stage.server.received()) {
        if (packet.type == PacketType::Event || packet.type == PacketType::BinaryEvent)
            ++arrived[Event{packet.payload, packet.attachments, {}}.arguments().at(0).toInteger()];
    }
    for (auto it = m_handlerCalls.begin(); it != m_handlerCalls.end(); ++it) {
        const int times = arrived.value(it.key());
        if (it.value() != 1)
            broken += u"the handler of question %1 was called %2 times"_s.arg(it.key()).arg(it.value());
        if (times > 1 || (m_isAnswered.value(it.key()) && times != 1))
            broken += u"question %1 arrived %2 times"_s.arg(it.key()).arg(times);
    }
}

// In order, none twice, none left out; and where the end is missing, an end of the connection was told.
void Conversation::checkEvents(QStringList &broken) const
{
    qsizetype incomplete = 0;
    for (qint64 session = 1; session <= m_sessions; ++session) {
        const QList<qint64> heard = m_heard.value(session);
        for (qsizetype i = 0; i < heard.size(); ++i) {
            if (heard[i] != i)
                broken += u"session %1: event %2 came as the one with number %3"_s.arg(session).arg(heard[i]).arg(i);
        }
        incomplete += heard.size() < eventsOfASession;
    }
    if (incomplete > m_stage.told.size())
        broken += u"%1 sessions lost events, but only %2 ends were told"_s.arg(incomplete).arg(m_stage.told.size());
}

} // namespace Pollux::Test
