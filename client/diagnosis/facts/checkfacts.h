// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

//! The names in CheckResult::data. Absent where not known. Whatever comes from the network is one plain line, cut to
//! 500 characters, and has been through redact.h. Relied on outside: names are added, none change meaning.
namespace Pollux::Diagnosis::Fact {

// a step that was skipped
inline const QString skipped = QStringLiteral("skipped"); //!< why, see skipReasonName()
inline const QString blocker = QStringLiteral("blocker"); //!< the step whose failure stood in its way
// proxy
inline const QString proxy = QStringLiteral("proxy");       //!< "http://host:port", without credentials; absent: direct
inline const QString proxySource = QStringLiteral("proxySource"); //!< "system", "given"
// dns, tcp
inline const QString host = QStringLiteral("host");
inline const QString port = QStringLiteral("port");
inline const QString addresses = QStringLiteral("addresses"); //!< array of texts
inline const QString address = QStringLiteral("address");     //!< that was connected to
// tls
inline const QString tlsVersion = QStringLiteral("tlsVersion"); //!< "TLS 1.3"
inline const QString subject = QStringLiteral("subject");
inline const QString issuer = QStringLiteral("issuer");
inline const QString names = QStringLiteral("names");           //!< array: subject alternative names
inline const QString validFrom = QStringLiteral("validFrom");   //!< ISO 8601, UTC
inline const QString validUntil = QStringLiteral("validUntil"); //!< ISO 8601, UTC
inline const QString fingerprint = QStringLiteral("fingerprint"); //!< SHA-256 of the certificate, hex
inline const QString tlsErrors = QStringLiteral("tlsErrors");   //!< array of texts
// any step that got an HTTP answer: the last hop's
inline const QString url = QStringLiteral("url"); //!< redacted
inline const QString status = QStringLiteral("status");
inline const QString server = QStringLiteral("server"); //!< header
inline const QString via = QStringLiteral("via");       //!< header
inline const QString cfRay = QStringLiteral("cfRay");   //!< header
inline const QString contentType = QStringLiteral("contentType");
inline const QString location = QStringLiteral("location"); //!< redacted
inline const QString body = QStringLiteral("body");         //!< its beginning
inline const QString retryAfterMs = QStringLiteral("retryAfterMs");
inline const QString hops = QStringLiteral("hops"); //!< array of {status, url}: redirects on the way, the last answer too
inline const QString engineIoCode = QStringLiteral("engineIoCode");       //!< the answer was {code, message}: Engine.IO's own
inline const QString engineIoMessage = QStringLiteral("engineIoMessage");
//! Who answered: "engine.io", "hop" (something in front of it), "nobody" (silence, or the connection was cut).
inline const QString answeredBy = QStringLiteral("answeredBy");
// health
inline const QString healthState = QStringLiteral("healthState"); //!< see healthStateName()
inline const QString healthWord = QStringLiteral("healthWord");   //!< the body's own: "starting"
// polling-handshake, websocket-direct
inline const QString protocol = QStringLiteral("protocol"); //!< Engine.IO 3 or 4
inline const QString upgrades = QStringLiteral("upgrades"); //!< array of texts
inline const QString pingIntervalMs = QStringLiteral("pingIntervalMs");
inline const QString pingTimeoutMs = QStringLiteral("pingTimeoutMs");
inline const QString maxPayload = QStringLiteral("maxPayload");
inline const QString refusesFour = QStringLiteral("refusesEngineIo4"); //!< true: Engine.IO 4 was tried, 3 was taken
// polling-post: how many requests of the session, and how many met another instance ({code 1})
inline const QString requests = QStringLiteral("requests");
inline const QString sessionUnknown = QStringLiteral("sessionUnknown");
inline const QString sessions = QStringLiteral("sessions");
inline const QString closedBefore = QStringLiteral("closedBefore");   //!< true: a connection was, without an answer; then it went well
inline const QString endedByServer = QStringLiteral("endedByServer"); //!< true: the last session, in the end
// websocket-upgrade
inline const QString upgradeMs = QStringLiteral("upgradeMs"); //!< from the probe's start to the swap
// polling-handshake, websocket-*, websocket: with the profile's origin refused; what happens without it ("pass", "fail")
inline const QString origin = QStringLiteral("origin");
inline const QString withoutOrigin = QStringLiteral("withoutOrigin");
//! The profile has no origin, and was refused: what happens with the server's own ("pass", "fail").
inline const QString withOwnOrigin = QStringLiteral("withOwnOrigin");
// namespace, auth, join: the server's own words
inline const QString nsp = QStringLiteral("namespace");
inline const QString topic = QStringLiteral("topic");
inline const QString message = QStringLiteral("message");
inline const QString events = QStringLiteral("events"); //!< events that arrived in the dwell, or before
// snapshot
inline const QString rows = QStringLiteral("rows");
inline const QString understood = QStringLiteral("understood"); //!< of those, where not all of them were
inline const QString firstRefusal = QStringLiteral("firstRefusal"); //!< why the first of the others was not
// dwell
inline const QString seconds = QStringLiteral("seconds"); //!< that it stayed, or tried to
inline const QString transport = QStringLiteral("transport");
inline const QString roundTrips = QStringLiteral("roundTrips"); //!< how many were measured
inline const QString roundTripP50Ms = QStringLiteral("roundTripP50Ms");
inline const QString roundTripP95Ms = QStringLiteral("roundTripP95Ms");
inline const QString pingLatenessMs = QStringLiteral("pingLatenessMs"); //!< the most
inline const QString drops = QStringLiteral("drops"); //!< array of {time, afterMs, reason, code, silentMs, transport}

} // namespace Pollux::Diagnosis::Fact
