// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/caller.h"

#include "feed/jobfeed.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

// Of a long list; a call's own time is how long the server may be silent.
constexpr Milliseconds wholeAnswer{60'000};

// A body that is a plain value has no text of its own in QJsonDocument.
QByteArray jsonText(const QJsonValue &value)
{
    const QByteArray inArray = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return inArray.sliced(1, inArray.size() - 2);
}

} // namespace

Caller::Caller(const Profile &profile, const ConnectionSettings &settings, Clock *clock, JobFeed *feed,
               QObject *parent)
    : QObject(parent), m_rest(profile, settings, clock), m_feed(feed)
{}

void Caller::call(const Call &call, const Occasion &occasion, Handler use)
{
    if (!call.event.isEmpty()) {
        if (const auto arguments = fillArguments(call.arguments, occasion.values))
            ask(call, occasion, *arguments, std::move(use));
        else
            refuse(arguments.error(), call, occasion, std::move(use));
        return;
    }
    const auto path = fillPath(call.path, occasion.values);
    if (!path) {
        refuse(path.error(), call, occasion, std::move(use));
        return;
    }
    RestRequest request{.method = call.method, .path = *path, .etag = occasion.etag, .phase = occasion.phase};
    request.silence = call.timeout;
    request.timeout = std::max(call.timeout, wholeAnswer);
    if (!call.body.isUndefined()) {
        const auto body = fillArguments({call.body}, occasion.values);
        if (!body) {
            refuse(body.error(), call, occasion, std::move(use));
            return;
        }
        request.body = jsonText(body->first());
    }
    m_rest.send(request, std::move(use));
}

void Caller::cancelAll()
{
    m_asked.clear();
    m_rest.cancelAll();
}

void Caller::ask(const Call &call, const Occasion &occasion, const QJsonArray &arguments, Handler use)
{
    if (!m_feed)
        return;
    const quint64 id = ++m_lastId;
    m_asked.insert(id);
    m_feed->ask(call.event, arguments, call.timeout,
                [caller = QPointer<Caller>(this), id, phase = occasion.phase,
                 use = std::move(use)](const JobFeed::Answer &answer) {
                    if (!caller || !caller->takeTurn(id))
                        return;
                    RestAnswer heard;
                    if (answer) {
                        heard.body = *answer;
                    } else {
                        heard.cause = answer.error();
                        heard.cause->phase = phase;
                    }
                    use(heard);
                });
}

void Caller::refuse(const MissingVariable &missing, const Call &call, const Occasion &occasion, Handler use)
{
    RestAnswer answer;
    answer.cause.emplace();
    answer.cause->layer = Layer::Client;
    answer.cause->code = u"variable-missing"_s;
    answer.cause->detail = u"\"%1\": {%2} has no value"_s.arg(call.event.isEmpty() ? call.path : call.event, missing.name);
    answer.cause->transient = false;
    answer.cause->phase = occasion.phase;
    answerLater(answer, std::move(use));
}

void Caller::answerLater(const RestAnswer &answer, Handler use)
{
    const quint64 id = ++m_lastId;
    m_asked.insert(id);
    QMetaObject::invokeMethod(
        this,
        [this, id, answer, use = std::move(use)] {
            if (takeTurn(id))
                use(answer);
        },
        Qt::QueuedConnection);
}

} // namespace Pollux
