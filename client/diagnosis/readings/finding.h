// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/facts/answerer.h"
#include "diagnosis/readings/case.h"
#include "diagnosis/verdict/circumstance.h"
#include "diagnosis/verdict/verdict.h"

namespace Pollux::Diagnosis {

using Facts = QHash<QString, QString>;

//! What a reader has found: a verdict without its words yet.
struct Finding
{
    QString code;
    double confidence = 0;
    QList<Evidence> evidence;
    Facts facts;
    std::optional<Severity> severity{}; //!< nothing: the code's usual one
};

//! Of a step, with its line as evidence and what its facts say.
Finding findingOf(const QString &code, double confidence, const CheckResult &result, const Case &given);
//! What words need of every case: host, url, path, namespace, origin.
Facts factsOf(const Case &given);
Evidence evidenceOf(const CheckResult &result);
//! Words about a token, a login, a permission.
bool isAboutCredentials(const QString &text);
//! Which of the things that its code can mean it is; empty: none in particular.
void setCircumstance(Finding &finding, QLatin1StringView circumstance);

// The readers: each looks at one part of the ladder.

//! Why a request was not answered as it should be, of whatever step, by its cause and facts.
Finding readRefusal(const CheckResult &result, const Case &given);
//! The other side has ended a WebSocket that was open, by a close code or without one; nothing: it is not that.
std::optional<Finding> readClosing(const CheckResult &result, const Case &given);
//! proxy, dns, tcp, tls.
QList<Finding> readWay(const Case &given);
//! The health URL; `isLinkDown`: the link itself has failed.
QList<Finding> readHealth(const Case &given, bool isLinkDown);
//! polling-handshake, polling-post, websocket-direct, websocket-upgrade; websocket of the other kinds; snapshot.
QList<Finding> readDoors(const Case &given);
//! namespace, auth, ping, join.
QList<Finding> readApplication(const Case &given);
QList<Finding> readDwell(const Case &given);
//! The drops of before, silence.
QList<Finding> readHistory(const Case &given);

} // namespace Pollux::Diagnosis
