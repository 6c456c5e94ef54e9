// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.h"
#include "feed/jobfeed.h"
#include "feed/plainmessage.h"
#include "profile/jsonpointer.h"

#include <vector>

namespace Pollux {

//! Questions that were sent over a plain WebSocket and wait for their answers. A question that carried a reference is
//! answered by the message that carries it at the same place; any other by the next message of the event it names.
//! Pure; handlers are given back, not called.
class OpenQuestions
{
public:
    using Handler = JobFeed::AnswerHandler;

    static constexpr std::size_t most = 1'000; //!< that wait at a time

    bool isFull() const { return m_questions.size() >= most; }
    //! `pointer`, `ref`: see PlainQuestion; an empty pointer: `event` decides.
    void add(const QString &pointer, const QString &ref, const QString &event, Instant deadline, Handler use);
    //! The handler of the oldest question that the message answers, which is then no longer open; nothing: it is no answer.
    std::optional<Handler> take(const PlainMessage &message);
    std::vector<Handler> takeExpired(Instant now);
    std::vector<Handler> takeAll();
    //! Of the question that expires first.
    std::optional<Instant> deadline() const;

private:
    struct Question
    {
        std::optional<JsonPointer> pointer;
        QString ref;
        QString event;
        Instant deadline;
        Handler use;
    };

    bool isAnswer(const Question &question, const PlainMessage &message,
                  const std::optional<simdjson::dom::element> &element) const;

    JsonReader m_reader;
    std::vector<Question> m_questions; // in the order in which they were asked
};

} // namespace Pollux
