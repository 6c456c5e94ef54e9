// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "feed/jobfeed.h"

#include <QHash>

#include <optional>

namespace Pollux {

//! Who waits for the answer to what was pushed over a channel, by its ref. Pure.
class PushRegister
{
public:
    static constexpr qsizetype maxWaiting = 1'000;

    bool isFull() const { return m_waiting.size() >= maxWaiting; }
    void add(const QString &ref, JobFeed::AnswerHandler use, Instant deadline);
    //! Empty where nobody waits; forgotten from then on.
    JobFeed::AnswerHandler take(const QString &ref);
    QList<JobFeed::AnswerHandler> takeExpired(Instant now);
    QList<JobFeed::AnswerHandler> takeAll();
    std::optional<Instant> deadline() const;

private:
    struct Waiting
    {
        JobFeed::AnswerHandler use;
        Instant deadline;
    };
    QHash<QString, Waiting> m_waiting;
};

//! The answer in a reply's payload: the text of its response, or the server's refusal.
JobFeed::Answer answerIn(const QByteArray &replyPayload);

} // namespace Pollux
