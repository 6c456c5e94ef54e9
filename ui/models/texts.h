// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/linkfigures.h"
#include "link/linkquality.h"
#include "link/linktimeline.h"
#include "queue/job.h"
#include "ui/models/causetexts.h"

#include <QDateTime>
#include <QString>

namespace Pollux::Ui {

class ServerList;

// The words for values, translated, in one place: what a table, the panel and a tooltip say of the same thing is the
// same. All plain text; what came from the network has been through plainLine().

//! The job's name, or "audio 17".
QString jobName(const Job &job);
QString stateText(JobState state);
//! "64 %", with the locale's digits; empty where there is none.
QString percentText(const std::optional<double> &progress);
//! "45 s", "7 min 12 s", "2 h 5 min", "3 d 1 h".
QString durationText(Milliseconds duration);
//! "about 1 min left", "20 s left".
QString remainingText(Milliseconds remaining);
//! "14:02" today, else with the date.
QString momentText(const QDateTime &time, const QDateTime &now);
//! "5/4/26 14:02": the date in the locale's short form.
QString dateTimeText(const QDateTime &time);
//! "14:02:31"
QString clockText(const QDateTime &time);
//! What a job says of itself in one line: step and message; for an unknown one "unknown since 14:02, link was down".
QString stepText(const Job &job, const QDateTime &now);

//! "WebSocket", "Polling", "Connecting", "Disconnected", "Starting", "Refused".
QString conditionText(LinkCondition condition);
//! What is used, where that says more than the condition: "REST every 3 s".
QString linkTitleText(const LinkTimeline &link);
QString gradeText(LinkGrade grade);
//! What a quality was made of, for a tooltip: "1 drop in the last hour, connected 99.2 % of it".
QString qualityText(const LinkQuality &quality);
//! One line beside the condition: quality while connected, cause and next try otherwise.
QString linkDetailText(const LinkTimeline &link, const LinkQuality &quality, const LinkFigures &figures,
                       const QDateTime &now);
//! "12 ms", "0.4 ms": a time that is short by its nature.
QString roundTripText(Microseconds roundTrip);

//! "Showing the newest 200,000 jobs; 1,204 older ones were let go.": of this server, or of all where `id` is empty. Empty
//! where none had to go.
QString storeNotice(const ServerList &servers, const QString &id = {});

//! Wrapped in bidi isolates (U+2068/U+2069), for a foreign name inside a sentence of ours.
QString isolated(const QString &text);
//! Why nothing can be reached, where ServerState::isOffline(): no sentence, as a cause is none.
QString offlineText();

} // namespace Pollux::Ui
