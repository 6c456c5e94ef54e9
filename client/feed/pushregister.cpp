// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/pushregister.h"

#include "base/json.h"
#include "base/plaintext.h"

#include <algorithm>

namespace Pollux {

using namespace Qt::StringLiterals;

void PushRegister::add(const QString &ref, JobFeed::AnswerHandler use, Instant deadline)
{
    m_waiting.insert(ref, {std::move(use), deadline});
}

JobFeed::AnswerHandler PushRegister::take(const QString &ref)
{
    return m_waiting.take(ref).use;
}

QList<JobFeed::AnswerHandler> PushRegister::takeExpired(Instant now)
{
    QList<JobFeed::AnswerHandler> expired;
    m_waiting.removeIf([&](const auto &entry) {
        if (now < entry.value().deadline)
            return false;
        expired += entry.value().use;
        return true;
    });
    return expired;
}

QList<JobFeed::AnswerHandler> PushRegister::takeAll()
{
    QList<JobFeed::AnswerHandler> all;
    for (const Waiting &waiting : std::exchange(m_waiting, {}))
        all += waiting.use;
    return all;
}

std::optional<Instant> PushRegister::deadline() const
{
    std::optional<Instant> next;
    for (const Waiting &waiting : m_waiting)
        next = std::min(next.value_or(waiting.deadline), waiting.deadline);
    return next;
}

JobFeed::Answer answerIn(const QByteArray &replyPayload)
{
    JsonReader reader;
    const auto root = reader.parse(replyPayload);
    std::string_view status;
    QByteArray response = "null"_ba;
    if (root && root->is_object()) {
        simdjson::dom::element value;
        if (!root->at_key("response").get(value)) {
            const std::string text = simdjson::minify(value);
            response = QByteArray(text.data(), qsizetype(text.size()));
        }
        if (!root->at_key("status").get(status) && status == "ok")
            return response;
    }
    Error cause;
    cause.layer = Layer::Application;
    cause.code = u"refused"_s;
    cause.detail = plainLine(QString::fromUtf8(response));
    for (const char *const place : {"/response/reason", "/response/message", "/response/error", "/response"}) {
        if (std::string_view text; root && !root->at_pointer(place).get(text)) {
            cause.detail = plainLine(QString::fromUtf8(text.data(), qsizetype(text.size())));
            break;
        }
    }
    cause.transient = false;
    return Failure{cause};
}

} // namespace Pollux
