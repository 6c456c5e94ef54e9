// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/export.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace Pollux {

//! What stands in place of a secret.
inline constexpr QLatin1StringView redactedMark{"[redacted]"};

//! True for names whose values are secrets: token, password, authorization, cookie, apikey, secret, jwt, sid …
//! Case-insensitive; `-`, `_` and a prefix such as `x-` make no difference.
POLLUX_BASE_EXPORT bool isSecretName(QStringView name);

//! The URL as it may be shown: no user name, password or fragment, values of secret query items replaced.
POLLUX_BASE_EXPORT QString redactUrl(const QUrl &url);

//! A header's value as it may be shown.
POLLUX_BASE_EXPORT QByteArray redactHeader(const QByteArray &name, const QByteArray &value);

//! Text for people as it may be kept: addresses in it as redactUrl() has them, values behind a secret name ("token=…",
//! "Authorization: …"), bearer tokens and JSON Web Tokens replaced. For texts that should have no secret; what looks like
//! none stays.
POLLUX_BASE_EXPORT QString redactText(const QString &text);

//! JSON text with the values of secret members replaced, at any depth. Text that is not JSON comes back
//! as one redacted mark with its length, for it cannot be told what is in it.
POLLUX_BASE_EXPORT QByteArray redactJson(const QByteArray &json);

} // namespace Pollux
