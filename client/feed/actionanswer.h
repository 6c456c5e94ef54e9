// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "profile/mapping.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace Pollux {

// Why a server's answer says no: one plain line, in its own words where it has any. Nothing: it consents. `error` are
// JSON Pointers into the answer, and with them nothing else counts; without them the usual shapes do: {"ok":false,
// "error":…}, {"success":false,"message":…}, {"status":"error",…}, {"error":…}, {"error":{"message":…}}. Pure; the bytes
// may be hostile.

//! In JobFeed::ask()'s answer. An acknowledgement's arguments may also be an error's text, `(error, result)` as Node.js
//! has it, and `(false, reason)`; "ok" and its like consent.
std::optional<QString> refusalInAnswer(const QByteArray &json, const ValueSource &error);

//! In the body of a REST answer with a status that consents.
std::optional<QString> refusalInBody(const QByteArray &json, const ValueSource &error);

//! What the body of a refused REST call says about it: its error member or message, a short plain text. Nothing where it
//! has no words for people, as in an HTML page.
std::optional<QString> wordsInBody(const QByteArray &body, const ValueSource &error);

} // namespace Pollux
