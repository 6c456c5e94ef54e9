// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>
#include <QObject>
#include <QString>

#include <memory>

namespace Pollux {

class SecretService;

//! What became of asking for a secret.
struct SecretAnswer
{
    enum class Status {
        Found,
        NotFound,    //!< the keychain is open, and has none
        Locked,      //!< the keychain is locked, or the person refused to open it: it may well have one
        Unavailable, //!< there is no keychain on this desktop
        Failed,      //!< anything else
    };

    Status status = Status::Failed;
    QString secret; //!< Found
    QString detail; //!< one plain line for the person; never the secret

    bool operator==(const SecretAnswer &) const = default;
};

//! The platform's keychain (Secret Service, by QtKeychain). Asynchronous; several calls may be under way. Secrets
//! are neither logged nor kept in memory here. An entry that cannot be read is never taken for absent, and so
//! never overwritten by mistake.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    //! `service` names the program's entries in the keychain.
    explicit SecretStore(const QString &service, QObject *parent = nullptr);
    ~SecretStore() override;

    void read(const QString &key);
    void write(const QString &key, const QString &secret);
    void remove(const QString &key);

Q_SIGNALS:
    void readFinished(const QString &key, const Pollux::SecretAnswer &answer);
    //! Status Found: it is stored now. Others: it is not, and what was there before still is.
    void writeFinished(const QString &key, const Pollux::SecretAnswer &answer);
    //! Status NotFound: it is gone, or never was there.
    void removeFinished(const QString &key, const Pollux::SecretAnswer &answer);
    //! A locked keychain has been opened, or one has come: what was Locked or Unavailable may be asked for again.
    void unlocked();

private:
    void noteLocked(const SecretAnswer &answer);

    const QString m_service;
    const std::unique_ptr<SecretService> m_keychain;
};

} // namespace Pollux
