// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/jsonmembers.h"
#include "base/result.h"
#include "link/linksample.h"
#include "link/linktimeline.h"

#include <QJsonObject>

namespace Pollux {

// The link's history as JSON, for files and the store, in the words of NDJSON: what is not known is absent, times are
// ISO 8601 UTC with milliseconds, durations milliseconds. A line of NDJSON's kinds `link` and `upgrade` reads as an
// event.
//
// Reading is for strangers' files: texts become plain lines and are cut, unknown members are ignored, the first flaw is
// told with its JSON Pointer, which begins with `pointer`. What we have written reads as the same value. Pure.

//! {layer, code, detail, transient, phase, transport, httpStatus, retryAfterMs, ms, because: [the same]}.
QJsonObject errorToJson(const Error &error);
Result<Error, JsonFlaw> errorFromJson(const QJsonValue &json, const QString &pointer = {});

//! {time, kind: "link", state, transport, sid, attempt, delayMs, reason, cause, recovered}, or
//! {time, kind: "upgrade", result, ms, cause}. It has the session's id: see withoutSid().
QJsonObject linkEventToJson(const LinkEvent &event);
Result<LinkEvent, JsonFlaw> linkEventFromJson(const QJsonValue &json, const QString &pointer = {});
//! The event as a file may show it that leaves this machine: a session's id lets others speak for us while it lives.
LinkEvent withoutSid(LinkEvent event);

//! {time, transport, rttMs, pingLatenessMs, bytesIn, bytesOut, packetsIn, packetsOut}; the first two durations have decimals.
QJsonObject linkSampleToJson(const LinkSample &sample);
Result<LinkSample, JsonFlaw> linkSampleFromJson(const QJsonValue &json, const QString &pointer = {});

//! {time, reason, cause, connectedMs, healedAfterMs, failures: […]}.
QJsonObject linkDropToJson(const LinkDrop &drop);
Result<LinkDrop, JsonFlaw> linkDropFromJson(const QJsonValue &json, const QString &pointer = {});

} // namespace Pollux
