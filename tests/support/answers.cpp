// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "support/answers.h"

#include <QTimer>

namespace Pollux::Test {

Answer reply(const HttpReply &reply)
{
    return [reply](const Exchange &exchange) { exchange.answer(reply); };
}

Answer replyAfter(std::chrono::milliseconds delay, const HttpReply &reply)
{
    return [delay, reply](const Exchange &exchange) {
        QTimer::singleShot(delay, exchange.connection(), [exchange, reply] { exchange.answer(reply); });
    };
}

Answer replySlowly(const HttpReply &reply, qsizetype step)
{
    return [reply, step](const Exchange &exchange) {
        exchange.markAnswered();
        exchange.connection()->sendSlowly(reply.bytes(), step);
    };
}

Answer replyRaw(const QByteArray &bytes)
{
    return [bytes](const Exchange &exchange) { exchange.answerRaw(bytes); };
}

Answer truncated(const HttpReply &reply, qsizetype bytes)
{
    return [reply, bytes](const Exchange &exchange) {
        exchange.answerRaw(reply.bytes().left(bytes));
        exchange.connection()->finish();
    };
}

Answer stalled(const HttpReply &reply, qsizetype bytes)
{
    return [reply, bytes](const Exchange &exchange) { exchange.connection()->send(reply.bytes().left(bytes)); };
}

Answer hold()
{
    return [](const Exchange &) {};
}

Answer finish()
{
    return [](const Exchange &exchange) {
        exchange.markAnswered();
        exchange.connection()->finish();
    };
}

Answer reset()
{
    return [](const Exchange &exchange) {
        exchange.markAnswered();
        exchange.connection()->reset();
    };
}

} // namespace Pollux::Test
