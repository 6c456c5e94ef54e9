// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/result.h"
#include "engineio/export.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

class QSslCertificate;

namespace Pollux::EngineIo {

//! SHA-256 of a server's certificate (DER) or of its public key (SubjectPublicKeyInfo, DER): 32 bytes. Which of the two it
//! is need not be said; a digest of the one can never be a digest of the other.
using Pin = QByteArray;
using Pins = QList<Pin>;

//! Reads a pin as people have it: 64 hexadecimal digits, with colons between the bytes or without (`openssl x509
//! -fingerprint -sha256`), or base64 behind `sha256//` (curl's --pinnedpubkey). Or says in one line what is wrong.
POLLUX_ENGINEIO_EXPORT Result<Pin, QString> parsePin(const QString &text);

//! True when `pins` is empty or holds a digest of `certificate`: the server's own, not one of its issuers.
//! A key that Qt cannot read (Ed25519) has no digest of its own; its certificate has.
POLLUX_ENGINEIO_EXPORT bool matchesPins(const QSslCertificate &certificate, const Pins &pins);

//! Nothing when `certificate` matches; else the cause: layer tls, code `tls-pin-mismatch`, persistent. Its detail holds
//! both digests, for whoever has changed the certificate and knows it.
POLLUX_ENGINEIO_EXPORT std::optional<Error> pinProblem(const QSslCertificate &certificate, const Pins &pins);

} // namespace Pollux::EngineIo
