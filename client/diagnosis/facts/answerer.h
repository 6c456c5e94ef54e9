// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QString>

namespace Pollux::Diagnosis {

//! Who has given an answer, as far as its traces tell: the fix depends on it.
enum class Answerer { Nobody, EngineIo, Nginx, Haproxy, Cloudflare, Apache, Caddy, Envoy, Traefik, OtherHop };

//! By the facts of a step (checkfacts.h). Engine.IO's own words are Engine.IO's, whatever edge they came through. Pure.
Answerer answererOf(const QJsonObject &facts);

//! "nginx", "Cloudflare", "Engine.IO itself", "something in front of it".
QString answererName(Answerer answerer);
//! The edge or proxy that stands in front, whoever has answered; OtherHop where there is no trace of one.
Answerer hopOf(const QJsonObject &facts);

} // namespace Pollux::Diagnosis
