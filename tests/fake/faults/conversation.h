// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "faultstage.h"

#include <QMap>
#include <QTimer>

#include <functional>

namespace Pollux::Test {

//! A whole life with all that a client does: connect, upgrade, events and questions both ways, binary among them,
//! close. Whatever happens to its connections it comes back, until one session has seen everything; then it closes.
//! It keeps books of what was promised.
class Conversation
{
public:
    //! `stage` outlives it, and its manager may be destroyed at any moment. Short deadlines are set in its options.
    explicit Conversation(FaultStage &stage);

    //! Called at each of the moments that are no signals: answers that come.
    std::function<void()> moment;

    void begin();
    //! Closed, with all done; or the manager is gone.
    bool isOver() const;

    //! Promises that were broken, in words; empty if none was. At the end.
    QStringList brokenPromises() const;

private:
    void ask();
    void serve();
    void onEvent(const SocketIo::Event &event);
    void drive();
    void letTimePass();
    bool isComplete(qint64 session) const;
    void checkAnswers(QStringList &broken) const;
    void checkEvents(QStringList &broken) const;

    FaultStage &m_stage;
    QTimer m_tick;
    QMap<qint64, QList<qint64>> m_heard; // by session: numbers of the events that came
    QMap<qint64, int> m_handlerCalls;    // by question
    QMap<qint64, bool> m_isAnswered;
    QMap<qint64, qint64> m_askedIn; // the session in which a question was asked
    qint64 m_questions = 0;
    qint64 m_sessions = 0; // CONNECTs that the server took
    qint64 m_progress = 0;
    qint64 m_progressSeen = 0;
    int m_idleTicks = 0;
};

} // namespace Pollux::Test
