// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "profile/action.h"
#include "profile/call.h"
#include "profile/objectreader.h"

namespace Pollux {

//! What calls a link can make, and how one asks where the file does not say.
struct CallRules
{
    bool hasEvents = true; //!< false: a link that no event can be sent over
    QByteArray method = QByteArrayLiteral("GET");
};

//! The members of a call; `reader` may have more of them.
Call parseCall(ObjectReader &reader, const CallRules &rules);

//! A profile's "actions". They POST where the file does not say.
QList<Action> parseActions(const QJsonValue &value, const QString &pointer, bool linkHasEvents, Flaws &flaws);

//! Refuses "{secret}" at any depth: what is sent again and again is logged and shown, and a secret must not be.
void refuseSecret(const QJsonValue &value, const QString &pointer, Flaws &flaws);

} // namespace Pollux
