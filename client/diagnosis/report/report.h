// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/jsonmembers.h"
#include "base/result.h"
#include "diagnosis/readings/case.h"
#include "diagnosis/verdict/verdict.h"
#include "link/dropanalysis.h"
#include "link/linksample.h"

#include <QJsonObject>
#include <QStringList>

namespace Pollux::Diagnosis {

//! What is known of the link beside the check-up, at the time of the report.
struct ReportLink
{
    QString state;               //!< in the words of NDJSON: "connected", "waiting", …
    QString transport;           //!< empty while not connected
    QString quality;             //!< see gradeName(); empty: not known yet
    QJsonObject numbers;         //!< numbers and texts by name: uptimePercent, drops, medianRecoveryMs, …
    QList<LinkDrop> drops;       //!< the newest last
    QList<DropReading> readings; //!< of each drop
    QList<LinkEvent> events;     //!< the newest last; without session ids
    QList<LinkSample> samples;   //!< the newest last

    bool operator==(const ReportLink &) const = default;
};

//! A check-up for others to read, and to be shown again. A plain value, without secrets (see makeReport()).
struct Report
{
    static constexpr qsizetype maxBytes = 16 * 1024 * 1024; //!< of a file that is read
    static constexpr qsizetype maxEvents = 500;
    static constexpr qsizetype maxSamples = 5'000;
    static constexpr qsizetype maxPackets = 2'000;

    QString tool; //!< "polluxctl", "pollux"
    QString version;
    QDateTime time;      //!< UTC
    QString url;         //!< without user name, password, query
    QJsonObject profile; //!< what it was checked with, by name; see profileSummary()
    QList<CheckResult> checks;
    QList<Verdict> verdicts;
    std::optional<ReportLink> link; //!< nothing: no history is known
    QStringList packets;            //!< see CheckUp::packets(); empty unless asked for

    //! As cli.md says; tests/live/polluxctl/report.schema.json is its schema.
    QJsonObject toJson() const;
    //! For who has this report from a stranger: caps, plain texts, unknown members ignored; the first flaw with its
    //! JSON Pointer. What toJson() has written reads as the same report.
    static Result<Report, JsonFlaw> fromJson(const QByteArray &json);

    //! To be mailed or put into an issue.
    QString toMarkdown() const;
    //! For a terminal or a plain mail, without colours.
    QString toText() const;

    bool operator==(const Report &) const = default;
};

//! A report of a check-up by these, with what judge() says; its link is what the last step saw (see reportLinkOf() for
//! more). No secret of `settings` is in it, also where the server has repeated one.
Report makeReport(const QString &tool, const QString &version, const QDateTime &time, const Profile &profile,
                  const ConnectionSettings &settings, const Case &given);

//! Name, kind, path, namespace, transports, origin, proxy, where the secret goes and whether there is one, names of
//! headers and variables: never a secret's value.
QJsonObject profileSummary(const Profile &profile, const ConnectionSettings &settings);

//! The story of a link as a report keeps it: its newest events and samples.
ReportLink reportLinkOf(const LinkTimeline &timeline, const QList<LinkEvent> &events, const QList<LinkSample> &samples,
                        const QDateTime &now);

//! Adds a story from before, of a link that nobody need watch any more, with all drops that are known of: its events,
//! samples and numbers stand beside what the check-up itself has seen, which says how it is now.
void addStory(Report &report, ReportLink story, const QList<LinkDrop> &drops, const ConnectionSettings &settings);

} // namespace Pollux::Diagnosis
