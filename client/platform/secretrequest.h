// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/secretservice.h"
#include "platform/secretstore.h"

#include <QObject>
#include <QTimer>

namespace QKeychain {
class Job;
}

namespace Pollux {

//! One question to the keychain, from asking whether there is one to an answer that is not taken at its word: what
//! QtKeychain does not find is absent only if the keyring was open before and after. Deletes itself.
class SecretRequest : public QObject
{
    Q_OBJECT
public:
    enum class Kind { Read, Write, Remove };

    //! `service` outlives it. `entries` names the program's entries in the keychain.
    SecretRequest(Kind kind, const QString &entries, const QString &key, SecretService *service, QObject *parent);

    //! `secret` is for writing.
    void start(const QString &secret = {});

Q_SIGNALS:
    //! Once, and never from within start().
    void finished(const Pollux::SecretAnswer &answer);

private:
    void onState(SecretService::State state, const QString &secret);
    void startJob(const QString &secret);
    QKeychain::Job *makeJob(const QString &secret) const;
    void onJobFinished(QKeychain::Job *job);
    void onNotFound();
    void explain(const QString &problem);
    void finish(SecretAnswer::Status status, const QString &detail = {}, const QString &secret = {});

    const Kind m_kind;
    const QString m_entries;
    const QString m_key;
    SecretService *const m_service;
    SecretService::State m_before = SecretService::State::Unknown;
    QTimer m_limit;
    bool m_isFinished = false;
};

} // namespace Pollux
