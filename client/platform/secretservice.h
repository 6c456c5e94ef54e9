// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <functional>

namespace Pollux {

//! What QtKeychain does not tell: whether there is a Secret Service at all, and whether it is locked (it takes a locked
//! entry for an absent one). org.freedesktop.Secret on the session bus, without waiting.
class SecretService : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Absent,  //!< nobody offers it
        Locked,  //!< the keyring in which secrets are stored is
        Open,    //!< it is not, or there is none yet
        Unknown, //!< no answer that makes sense
    };
    Q_ENUM(State)

    explicit SecretService(QObject *parent = nullptr);

    //! `answered` is never called from within this call, and not at all when `context` is gone by then.
    void ask(QObject *context, std::function<void(State)> answered);

    //! Tells opened() once, as soon as the keyring is unlocked or one comes: for who has found it Locked or Absent.
    void awaitOpening();

Q_SIGNALS:
    void opened();

private Q_SLOTS:
    void onHint();

private:
    bool m_isAwaited = false;
};

} // namespace Pollux
