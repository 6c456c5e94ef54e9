// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "linkscript.h"

#include <QStringList>

namespace Pollux::Test {

using namespace Qt::StringLiterals;

namespace {

LinkStateChange stateOf(LinkState state, const QString &word = {}, const QString &reason = {})
{
    LinkStateChange change;
    change.state = state;
    change.reason = reason;
    if (!word.isEmpty()) {
        change.cause = Error();
        change.cause->code = word;
    }
    return change;
}

std::optional<LinkStateChange> stateChange(const QString &word)
{
    if (word == "drop"_L1)
        return stateOf(LinkState::Disconnected, word, u"transport close"_s);
    if (word == "kick"_L1)
        return stateOf(LinkState::Disconnected, word, u"io server disconnect"_s);
    if (word == "leave"_L1)
        return stateOf(LinkState::Disconnected, word, u"io client disconnect"_s);
    if (word == "sleep"_L1)
        return stateOf(LinkState::Disconnected, u"suspended"_s, u"ping timeout"_s);
    if (word == "fail"_L1)
        return stateOf(LinkState::Failed, word);
    if (word == "wait"_L1 || word.startsWith("wait:"_L1)) {
        LinkStateChange change = stateOf(LinkState::Waiting, word.section(u':', -1));
        change.cause->httpStatus = change.cause->code.toInt();
        change.delay = Milliseconds(10'000);
        return change;
    }
    if (word.startsWith("try"_L1)) {
        LinkStateChange change = stateOf(LinkState::Connecting);
        change.attempt = word.sliced(3).toInt();
        return change;
    }
    if (word == "polling"_L1 || word == "websocket"_L1 || word == "rest"_L1) {
        LinkStateChange change = stateOf(LinkState::Connected);
        change.transport = word;
        return change;
    }
    return {};
}

UpgradeOutcome upgrade(const QString &word)
{
    using Result = UpgradeOutcome::Result;
    if (word == "upgraded"_L1)
        return {Result::Upgraded, {}, {}};
    if (word == "upgrade-failed"_L1)
        return {Result::Failed, {}, {}};
    if (word != "upgrade-skipped"_L1)
        qFatal("unknown word in a script of a link: %s", qPrintable(word));
    return {Result::Skipped, {}, {}};
}

QString nameOf(LinkCondition condition)
{
    switch (condition) {
    case LinkCondition::Starting:
        return u"starting"_s;
    case LinkCondition::WebSocket:
        return u"websocket"_s;
    case LinkCondition::Polling:
        return u"polling"_s;
    case LinkCondition::Connecting:
        return u"connecting"_s;
    case LinkCondition::Disconnected:
        return u"disconnected"_s;
    case LinkCondition::Refused:
        return u"refused"_s;
    }
    return {};
}

} // namespace

QDateTime at(int seconds)
{
    return QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC).addSecs(seconds);
}

void addTo(LinkTimeline &timeline, const QString &script)
{
    for (const QString &event : script.split(u',', Qt::SkipEmptyParts)) {
        const QStringList words = event.split(u' ', Qt::SkipEmptyParts);
        const QDateTime time = at(words.first().toInt());
        if (words.last() == "unwatched"_L1)
            timeline.endWatch(time);
        else if (const auto change = stateChange(words.last()))
            timeline.add({time, *change});
        else
            timeline.add({time, upgrade(words.last())});
    }
}

LinkTimeline timelineOf(const QString &script)
{
    LinkTimeline timeline;
    addTo(timeline, script);
    return timeline;
}

QString spansText(const QList<LinkSpan> &spans)
{
    QStringList texts;
    for (const LinkSpan &span : spans)
        texts += u"%1 %2-%3"_s.arg(nameOf(span.condition)).arg(at(0).secsTo(span.begin)).arg(at(0).secsTo(span.end));
    return texts.join(u", "_s);
}

} // namespace Pollux::Test
