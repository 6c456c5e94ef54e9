// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/secretrequest.h"

#include "base/plaintext.h"

#include <qt6keychain/keychain.h>

#include <chrono>

namespace Pollux {

using namespace std::chrono_literals;

namespace {

// Time enough to type the keyring's password, should it ask for it.
constexpr auto limit = 60s;

} // namespace

SecretRequest::SecretRequest(Kind kind, const QString &entries, const QString &key, SecretService *service,
                             QObject *parent)
    : QObject(parent)
    , m_kind(kind)
    , m_entries(entries)
    , m_key(key)
    , m_service(service)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { explain(tr("The keychain does not answer.")); });
}

void SecretRequest::start(const QString &secret)
{
    m_limit.start(limit);
    m_service->ask(this, [this, secret](SecretService::State state) { onState(state, secret); });
}

void SecretRequest::onState(SecretService::State state, const QString &secret)
{
    m_before = state;
    if (state == SecretService::State::Absent)
        finish(SecretAnswer::Status::Unavailable);
    else
        startJob(secret);
}

// The job has no parent: libsecret holds on to it until it has answered, and it then deletes itself.
void SecretRequest::startJob(const QString &secret)
{
    QKeychain::Job *job = makeJob(secret);
    job->setKey(m_key);
    connect(job, &QKeychain::Job::finished, this, &SecretRequest::onJobFinished);
    job->start();
}

QKeychain::Job *SecretRequest::makeJob(const QString &secret) const
{
    switch (m_kind) {
    case Kind::Read:
        break;
    case Kind::Write: {
        auto *job = new QKeychain::WritePasswordJob(m_entries);
        job->setTextData(secret);
        return job;
    }
    case Kind::Remove:
        return new QKeychain::DeletePasswordJob(m_entries);
    }
    return new QKeychain::ReadPasswordJob(m_entries);
}

void SecretRequest::onJobFinished(QKeychain::Job *job)
{
    switch (job->error()) {
    case QKeychain::NoError:
        if (m_kind == Kind::Read)
            finish(SecretAnswer::Status::Found, {}, static_cast<QKeychain::ReadPasswordJob *>(job)->textData());
        else if (m_kind == Kind::Write)
            finish(SecretAnswer::Status::Found);
        else
            onNotFound(); // "removed" is also said of what a locked keyring keeps
        return;
    case QKeychain::EntryNotFound:
        if (m_kind == Kind::Write)
            break;
        onNotFound();
        return;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        finish(SecretAnswer::Status::Unavailable);
        return;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    explain(tr("The keychain refused: %1").arg(plainLine(job->errorString(), 200)));
}

void SecretRequest::onNotFound()
{
    m_service->ask(this, [this](SecretService::State state) {
        if (state != SecretService::State::Open) {
            explain(tr("The keychain does not answer."));
        } else if (m_before != SecretService::State::Open) {
            m_before = state; // opened meanwhile: the answer may be from before that
            startJob({});
        } else {
            finish(SecretAnswer::Status::NotFound);
        }
    });
}

void SecretRequest::explain(const QString &problem)
{
    m_service->ask(this, [this, problem](SecretService::State state) {
        if (state == SecretService::State::Locked)
            finish(SecretAnswer::Status::Locked);
        else if (state == SecretService::State::Absent)
            finish(SecretAnswer::Status::Unavailable);
        else
            finish(SecretAnswer::Status::Failed, problem);
    });
}

void SecretRequest::finish(SecretAnswer::Status status, const QString &detail, const QString &secret)
{
    if (m_isFinished) // an answer that came after the limit
        return;
    m_isFinished = true;
    m_limit.stop();
    QString line = detail;
    if (status == SecretAnswer::Status::Locked)
        line = tr("The keychain is locked.");
    else if (status == SecretAnswer::Status::Unavailable)
        line = tr("There is no keychain on this desktop.");
    deleteLater();
    Q_EMIT finished({status, secret, line});
}

} // namespace Pollux
