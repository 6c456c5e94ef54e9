// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/probe/httpfinding.h"

#include <QJsonObject>

namespace Pollux::Diagnosis {

// From answers to facts (checkfacts.h). Pure.

//! Text of the other side as a fact: one plain line, at most 500 characters; what is JSON without the values of secret
//! members.
QString factText(const QByteArray &text);

//! Whom a question was for: {code, message} is Engine.IO's own only where Engine.IO was asked.
enum class Asked { EngineIo, Other };

//! Status, headers, the beginning of the body, {code, message}. A body is left out of what went well: it is the session's.
void noteAnswer(QJsonObject &data, const EngineIo::HttpAnswer &answer, Asked asked);
//! The same, with the URL and the hops.
void noteFinding(QJsonObject &data, const HttpFinding &finding, Asked asked);
//! Who has answered Engine.IO's question, where `cause` is why it was not enough; nothing: Engine.IO was as it should be.
//! "nobody" where there was no answer.
void noteAnsweredBy(QJsonObject &data, const std::optional<Error> &cause);

//! Why an answer is not what Engine.IO gives to a request that it takes: its own {code, message}, its own words where it is
//! Python's, or something in front.
Error refusalOf(const EngineIo::HttpAnswer &answer);

} // namespace Pollux::Diagnosis
