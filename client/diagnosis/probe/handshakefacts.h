// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "diagnosis/probe/checkcontext.h"
#include "engineio/handshake.h"

#include <QJsonObject>

namespace Pollux::Diagnosis {

// What the steps that open a session share. Pure.

//! Protocol, upgrades, times.
void noteHandshake(QJsonObject &data, const EngineIo::Handshake &handshake, int protocol);
//! "Engine.IO 4; a ping every 25 s".
QString handshakeText(const EngineIo::Handshake &handshake, int protocol);

//! Whether a refusal may be for the sake of the Origin header: an answer of 400, 401 or 403 that is nothing else.
bool mayBeAboutOrigin(const Error &cause);
//! What to try instead: the profile's origin left out; where it has none, the server's own, as a page from there would.
QString otherOrigin(const CheckContext &context);
//! Notes what came of that.
void noteOtherOrigin(QJsonObject &data, const CheckContext &context, bool isAccepted);

} // namespace Pollux::Diagnosis
