// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/secretstore.h"

#include "platform/secretrequest.h"
#include "platform/secretservice.h"

namespace Pollux {

SecretStore::SecretStore(const QString &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_keychain(std::make_unique<SecretService>())
{
    connect(m_keychain.get(), &SecretService::opened, this, &SecretStore::unlocked);
}

// The requests first: they ask the keychain.
SecretStore::~SecretStore()
{
    qDeleteAll(findChildren<SecretRequest *>(Qt::FindDirectChildrenOnly));
}

void SecretStore::read(const QString &key)
{
    auto *request = new SecretRequest(SecretRequest::Kind::Read, m_service, key, m_keychain.get(), this);
    connect(request, &SecretRequest::finished, this, [this, key](const SecretAnswer &answer) {
        noteLocked(answer);
        Q_EMIT readFinished(key, answer);
    });
    request->start();
}

void SecretStore::write(const QString &key, const QString &secret)
{
    auto *request = new SecretRequest(SecretRequest::Kind::Write, m_service, key, m_keychain.get(), this);
    connect(request, &SecretRequest::finished, this, [this, key](const SecretAnswer &answer) {
        noteLocked(answer);
        Q_EMIT writeFinished(key, answer);
    });
    request->start(secret);
}

void SecretStore::remove(const QString &key)
{
    auto *request = new SecretRequest(SecretRequest::Kind::Remove, m_service, key, m_keychain.get(), this);
    connect(request, &SecretRequest::finished, this, [this, key](const SecretAnswer &answer) {
        noteLocked(answer);
        Q_EMIT removeFinished(key, answer);
    });
    request->start();
}

void SecretStore::noteLocked(const SecretAnswer &answer)
{
    if (answer.status == SecretAnswer::Status::Locked || answer.status == SecretAnswer::Status::Unavailable)
        m_keychain->awaitOpening();
}

} // namespace Pollux
