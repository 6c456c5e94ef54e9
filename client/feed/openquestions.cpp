// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/openquestions.h"

#include "profile/jsonvalues.h"

#include <algorithm>

namespace Pollux {

void OpenQuestions::add(const QString &pointer, const QString &ref, const QString &event, Instant deadline, Handler use)
{
    const auto where = pointer.isEmpty() ? std::nullopt : JsonPointer::parse(pointer);
    m_questions.push_back({where, ref, event, deadline, std::move(use)});
}

bool OpenQuestions::isAnswer(const Question &question, const PlainMessage &message,
                             const std::optional<simdjson::dom::element> &element) const
{
    if (!question.pointer)
        return message.name == question.event;
    const auto carried = element ? question.pointer->resolve(*element) : std::nullopt;
    return carried && textValue(*carried, TextLimit::id) == question.ref;
}

auto OpenQuestions::take(const PlainMessage &message) -> std::optional<Handler>
{
    if (m_questions.empty())
        return std::nullopt;
    const auto parsed = m_reader.parse(message.json);
    const auto element = parsed ? std::optional(*parsed) : std::nullopt;
    const auto answered = std::find_if(m_questions.begin(), m_questions.end(), [&](const Question &question) {
        return isAnswer(question, message, element);
    });
    if (answered == m_questions.end())
        return std::nullopt;
    Handler use = std::move(answered->use);
    m_questions.erase(answered);
    return use;
}

auto OpenQuestions::takeExpired(Instant now) -> std::vector<Handler>
{
    std::vector<Handler> expired;
    for (Question &question : m_questions) {
        if (now >= question.deadline)
            expired.push_back(std::move(question.use));
    }
    std::erase_if(m_questions, [now](const Question &question) { return now >= question.deadline; });
    return expired;
}

auto OpenQuestions::takeAll() -> std::vector<Handler>
{
    std::vector<Handler> all;
    for (Question &question : std::exchange(m_questions, {}))
        all.push_back(std::move(question.use));
    return all;
}

std::optional<Instant> OpenQuestions::deadline() const
{
    const auto first = std::min_element(m_questions.begin(), m_questions.end(),
                                        [](const Question &a, const Question &b) { return a.deadline < b.deadline; });
    return first == m_questions.end() ? std::nullopt : std::optional(first->deadline);
}

} // namespace Pollux
