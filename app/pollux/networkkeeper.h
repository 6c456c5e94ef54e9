// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/networkchoice.h"

#include <QList>
#include <QObject>
#include <QSslCertificate>

namespace Pollux {
class SecretStore;
class SettingsStore;
struct ConnectionSettings;
struct SecretAnswer;
} // namespace Pollux

namespace Pollux::Desktop {

//! What the person's choice of proxy and authorities means for a connection: the proxy's password from the keychain, the
//! certificates from their file. Nobody is connected to before that is known, for the wrong way may be a forbidden one.
class NetworkKeeper : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Asking,  //!< the keychain has not answered yet
        Ready,
        Locked,  //!< the keychain is; it goes on by itself once that is opened
        Trouble, //!< something else; see problem()
    };

    //! Both outlive it.
    NetworkKeeper(SettingsStore *settings, SecretStore *secrets, QObject *parent = nullptr);

    //! Reads what is chosen. changed() follows, at once where the keychain need not be asked.
    void load();

    State state() const { return m_state; }
    //! Asking, Locked, Trouble: a sentence for the person.
    QString problem() const { return m_problem; }

    //! Ready: puts proxy and authorities into it.
    void apply(ConnectionSettings &settings) const;

Q_SIGNALS:
    //! state() is another one, or what apply() does.
    void changed();

private:
    void onSecret(const QString &key, const SecretAnswer &answer);
    void become(State state, const QString &problem = {});
    bool readAuthorities();

    SettingsStore *const m_settings;
    SecretStore *const m_secrets;
    State m_state = State::Asking;
    QString m_problem;
    int m_reads = 0; // answers that the keychain owes us
    NetworkChoice m_choice;
    QString m_password;
    QList<QSslCertificate> m_authorities;
};

} // namespace Pollux::Desktop
