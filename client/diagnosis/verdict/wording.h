// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/verdict/verdictwords.h"

#include <optional>

namespace Pollux::Diagnosis {

//! Words from facts, in one language; see wordsFor(). Its name is the context of the translations. `facts` outlive it.
class Wording
{
public:
    Wording(const QHash<QString, QString> &facts, Translate translate) : m_facts(facts), m_translate(translate) {}

    Words of(const QString &code) const;

private:
    QString tr(const char *text) const { return m_translate(text); }

    static QString atBeginning(QString text); // of a sentence
    QString host() const;
    QString place() const;
    QString who() const;
    QString said() const;
    QString status() const;
    QString expected() const;
    //! The words of a circumstance; nothing: it has none of its own.
    std::optional<Words> ofCircumstance() const;
    Words healthy() const;
    Words dnsFailure() const;
    Words connectionRefused() const;
    Words connectTimeout() const;
    Words noAnswer() const;
    Words proxyAuthRequired() const;
    Words proxyRefused() const;
    Words tlsUntrusted() const;
    Words tlsExpired() const;
    Words tlsHostnameMismatch() const;
    Words clientCertificateRefused() const;
    Words captivePortal() const;
    Words notEngineIo() const;
    Words wrongPath() const;
    Words protocolVersionMismatch() const;
    Words handshakeForbidden() const;
    Words originNotAllowed() const;
    Words authRejected() const;
    Words namespaceInvalid() const;
    Words channelError() const;
    Words channelTimeout() const;
    Words serverStarting() const;
    Words healthCheckRedirects() const;
    Words healthCheckFails() const;
    Words connectedButSilent() const;
    Words badGateway() const;
    Words edgeOriginDown() const;
    Words rateLimited() const;
    Words payloadTooLarge() const;
    Words webSocketBlocked() const;
    Words webSocketUnstable() const;
    Words pollingBlocked() const;
    Words noStickySessions() const;
    Words idleTimeout() const;
    Words periodicRestart() const;
    Words serverKick() const;
    Words slowLink() const;

    const QHash<QString, QString> &m_facts;
    const Translate m_translate;

    struct Entry;
    static const Entry entries[];
};

} // namespace Pollux::Diagnosis
