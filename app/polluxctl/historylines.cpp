// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/historylines.h"

#include "base/plaintext.h"
#include "link/dropanalysis.h"
#include "link/linkfindings.h"
#include "polluxctl/jsontext.h"
#include "polluxctl/jsonwriter.h"
#include "polluxctl/linkreplay.h"
#include "polluxctl/ndjson.h"
#include "polluxctl/timetexts.h"
#include "store/historylines.h"

#include <QByteArrayList>

#include <algorithm>
#include <cmath>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

Milliseconds between(const QDateTime &begin, const QDateTime &end)
{
    return Milliseconds(std::max<qint64>(0, begin.msecsTo(end)));
}

Milliseconds watchedTime(const LinkHistoryPart &part)
{
    Milliseconds watched{0};
    for (const WatchedStretch &stretch : part.past.stretches)
        watched += between(std::max(stretch.begin, part.from), std::min(stretch.end, part.to));
    return watched;
}

QString headText(const LinkHistoryPart &part, const LinkTimeline &timeline)
{
    QString text = u"%1\n  watched for %2 of %3"_s.arg(plainLine(part.server), spanText(watchedTime(part)),
                                                      spanText(between(part.from, part.to)));
    // Rounded down to a hundredth: 99.999 % is not all of it.
    if (const auto share = timeline.connectedShare(part.from, part.to))
        text += u", connected %1 % of it"_s.arg(std::floor(*share * 10'000) / 100);
    const qsizetype drops = timeline.dropsBetween(part.from, part.to);
    text += drops == 1 ? u", 1 drop"_s : u", %1 drops"_s.arg(drops);
    if (const auto median = timeline.medianRecovery(part.from, part.to))
        text += u", back after %1 (median)"_s.arg(spanText(*median));
    return text + u'\n';
}

QString dropText(const QList<LinkDrop> &drops, qsizetype at)
{
    const LinkDrop &drop = drops[at];
    const DropReading reading = readingOf(drops, at);
    QString text = u"  %1  %2 after %3; %4"_s.arg(
        momentLine(drop.time), dropClassName(reading.kind), spanText(drop.connectedFor),
        drop.healedAfter ? u"back after "_s + spanText(*drop.healedAfter) : u"not back while watched"_s);
    text += u" · "_s + plainLine(drop.reason);
    if (drop.cause)
        text += u": "_s + plainLine(drop.cause->toString(), 300);
    if (reading.kind != DropClass::Unknown)
        text += u" · "_s + plainLine(reading.evidence, 300);
    return text + u'\n';
}

QString gapText(const QDateTime &begin, const QDateTime &end)
{
    return u"  %1  not watched for %2\n"_s.arg(momentLine(begin), spanText(between(begin, end)));
}

// Since when the story of a part is printed: its first connection may be older.
bool isWithin(const LinkHistoryPart &part, const QDateTime &time)
{
    return time >= part.from && time <= part.to;
}

QByteArray withServer(QByteArray line, const LinkHistoryPart &part)
{
    line.chop(2); // "}" and the line feed
    return line + ",\"server\":" + jsonString(part.server) + "}\n";
}

QByteArray sampleLine(const LinkSample &sample)
{
    const auto milliseconds = [](const std::optional<Microseconds> &time) {
        return time ? std::optional(double(time->count()) / 1000) : std::nullopt;
    };
    return JsonWriter()
        .addTime("time"_L1, sample.time)
        .addText("kind"_L1, u"sample"_s)
        .addText("transport"_L1, sample.transport)
        .addNumberIfAny("rttMs"_L1, milliseconds(sample.roundTrip))
        .addNumberIfAny("pingLatenessMs"_L1, milliseconds(sample.pingLateness))
        .addInteger("bytesIn"_L1, sample.bytesReceived)
        .addInteger("bytesOut"_L1, sample.bytesSent)
        .line();
}

QByteArray watchedLine(const WatchedStretch &stretch)
{
    return JsonWriter()
        .addTime("time"_L1, stretch.begin)
        .addText("kind"_L1, u"watched"_s)
        .addTime("until"_L1, stretch.end)
        .line();
}

QByteArray number(const std::optional<qint64> &value)
{
    return value ? QByteArray::number(*value) : QByteArray();
}

std::optional<qint64> count(const std::optional<Milliseconds> &time)
{
    return time ? std::optional<qint64>(time->count()) : std::nullopt;
}

QByteArray row(QByteArrayList cells, const QDateTime &time, const LinkHistoryPart &part)
{
    cells.prepend(Store::csvCell(part.server));
    cells.prepend(time.toUTC().toString(Qt::ISODateWithMs).toUtf8());
    return cells.join(',') + "\r\n";
}

QByteArray csvRow(const LinkEvent &event, const std::optional<HealedDrop> &healed, const LinkHistoryPart &part)
{
    std::optional<Error> cause;
    QByteArrayList cells;
    if (const auto *const change = std::get_if<LinkStateChange>(&event.what)) {
        cells = {"link", linkStateName(change->state).toUtf8(), Store::csvCell(change->transport), Store::csvCell(change->reason)};
        cause = change->cause;
    } else {
        const auto &outcome = std::get<UpgradeOutcome>(event.what);
        cells = {"upgrade", upgradeResultName(outcome.result).toUtf8(), {}, {}};
        cause = outcome.cause;
    }
    cells += cause ? layerName(cause->layer).toUtf8() : QByteArray();
    cells += cause ? Store::csvCell(cause->code) : QByteArray();
    cells += cause && cause->httpStatus > 0 ? QByteArray::number(cause->httpStatus) : QByteArray();
    cells += cause ? Store::csvCell(cause->detail) : QByteArray();
    cells += healed ? dropClassName(healed->reading.kind).toUtf8() : QByteArray();
    cells += healed ? number(healed->drop.connectedFor.count()) : QByteArray();
    cells += healed ? number(count(healed->drop.healedAfter)) : QByteArray();
    return row(cells + QByteArrayList(4), event.time, part);
}

QByteArray csvRow(const LinkSample &sample, const LinkHistoryPart &part)
{
    const auto milliseconds = [](const std::optional<Microseconds> &time) {
        return time ? QByteArray::number(double(time->count()) / 1000) : QByteArray();
    };
    return row(QByteArrayList{"sample", {}, Store::csvCell(sample.transport)} + QByteArrayList(8)
                   + QByteArrayList{milliseconds(sample.roundTrip), milliseconds(sample.pingLateness),
                                    number(sample.bytesReceived), number(sample.bytesSent)},
               sample.time, part);
}

} // namespace

QByteArray historyText(const LinkHistoryPart &part)
{
    struct Line
    {
        QDateTime time;
        QString text;
    };
    const LinkTimeline timeline = timelineOf(part.past);
    QList<Line> lines;
    for (qsizetype at = 0; at < timeline.drops().size(); ++at) {
        const QDateTime time = timeline.drops()[at].time;
        if (isWithin(part, time))
            lines += {time, dropText(timeline.drops(), at)};
    }
    for (qsizetype at = 1; at < part.past.stretches.size(); ++at) {
        const QDateTime begin = part.past.stretches[at - 1].end;
        const QDateTime end = part.past.stretches[at].begin;
        if (begin.msecsTo(end) >= 1000) // a watch that began anew is no gap
            lines += {begin, gapText(begin, end)};
    }
    std::stable_sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) { return a.time < b.time; });
    QString text = headText(part, timeline);
    for (const Line &line : lines)
        text += line.text;
    if (const auto finding = LinkFindings().look(timeline))
        text += u"  %1: %2\n"_s.arg(finding->code, finding->text);
    return text.toUtf8();
}

QByteArray historyNdjson(const LinkHistoryPart &part, bool samples)
{
    QByteArray lines;
    const auto add = [&](const QByteArray &line) { lines += withServer(line, part); };
    const LinkTimeline timeline =
        replay(part.past, {[&](const WatchedStretch &stretch) { add(watchedLine(stretch)); },
                           [&](const LinkEvent &event, const std::optional<HealedDrop> &healed) {
                               add(ndjsonLine(event, healed));
                           }});
    if (const auto finding = LinkFindings().look(timeline))
        add(ndjsonLine(*finding, timeline.lastDrop()->time));
    if (samples) {
        for (const LinkSample &sample : part.past.samples)
            add(sampleLine(sample));
    }
    return lines;
}

QByteArray historyCsvHead()
{
    return "time,server,kind,state,transport,reason,layer,code,httpStatus,detail,dropClass,connectedMs,downMs,rttMs,"
           "pingLatenessMs,bytesIn,bytesOut\r\n";
}

QByteArray historyCsv(const LinkHistoryPart &part, bool samples)
{
    QByteArray rows;
    (void)replay(part.past, {[](const WatchedStretch &) {},
                             [&](const LinkEvent &event, const std::optional<HealedDrop> &healed) {
                                 rows += csvRow(event, healed, part);
                             }});
    if (samples) {
        for (const LinkSample &sample : part.past.samples)
            rows += csvRow(sample, part);
    }
    return rows;
}

} // namespace Pollux::Ctl
