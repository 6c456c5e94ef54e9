// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <optional>

namespace Pollux {

//! What a server's health address says of it.
enum class HealthState {
    Unknown,     //!< nobody has asked, or the answer says nothing (404: there is no such address)
    Healthy,
    Starting,    //!< alive, and not ready yet
    Unhealthy,   //!< it says that it is not well, or that it cannot say
    Unreachable, //!< no answer
    Redirected,  //!< it sends elsewhere; where the answer comes from there is another question
};

//! "unknown", "healthy", "starting", "unhealthy", "unreachable", "redirected".
QString healthStateName(HealthState state);
//! The state of such a name; nothing for any other word.
std::optional<HealthState> healthStateOf(QStringView name);

//! One answer, read.
struct HealthReading
{
    HealthState state = HealthState::Unknown;
    int status = 0; //!< HTTP; 0: there was no answer
    QString word;   //!< the body's own word, one plain line of at most 100 characters: "starting"; empty: none
    QString target; //!< Redirected: where it sends, redacted; empty: nowhere

    bool operator==(const HealthReading &) const = default;
};

//! How many failures in a row it takes to say so.
inline constexpr int failuresOfAnAlarm = 3;

//! How a server is, as its health address has it over time.
struct ServerHealth
{
    //! What is to be shown: Unhealthy and Unreachable only after three of them in a row, all else at once.
    HealthState state = HealthState::Unknown;
    HealthReading reading; //!< the newest
    QString detail;        //!< one plain line, English: what the newest answer was
    QDateTime since;       //!< UTC; when `state` came
    QDateTime asked;       //!< UTC; when the newest answer came
    int failures = 0;      //!< Unhealthy and Unreachable, in a row

    //! Three failures in a row; one success ends it. An answer that says nothing (Unknown) does neither.
    bool isAlarmed() const { return failures >= failuresOfAnAlarm; }

    //! Takes the next answer into account. Pure.
    void take(const HealthReading &answer, const QString &why, const QDateTime &now);

    bool operator==(const ServerHealth &) const = default;
};

//! Reads one answer of a health address. `status` 0: there was none. `location`: the header of that name, as it came.
//! `hasRetryAfter`: the answer has such a header. Pure; nothing in `body` is believed beyond a word.
//!
//! 301, 302, 303, 307 and 308 are Redirected. 2xx is Healthy unless the body says otherwise: JSON's "status", "state" or
//! "health" (a text, or {"status": …} within), or a body that is one word; "starting", "initializing", "loading" and
//! the like are Starting, "down", "unhealthy", "error", "failed" and the like, or false, Unhealthy; "degraded" and what
//! is not known are Healthy. With 503 "starting" counts, too, and Retry-After means Starting. 401, 403, 404, 405, 407, 410
//! and 429 say nothing of how it is: Unknown. All else is Unhealthy.
HealthReading healthReadingOf(int status, const QByteArray &location, const QByteArray &body,
                              bool hasRetryAfter = false);

} // namespace Pollux

Q_DECLARE_METATYPE(Pollux::ServerHealth)
