// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace Pollux {
class SecretStore;
class SettingsStore;
struct NetworkChoice;
struct SecretAnswer;
} // namespace Pollux

namespace Pollux::Ui {

class FormGrid;
class OutcomeNote;
class PlainLabel;

//! How servers are reached: through which proxy, and whose certificates are trusted besides the system's. What is typed
//! counts as soon as its field is left, and nothing counts that cannot be used.
class NetworkForm : public QWidget
{
    Q_OBJECT
public:
    //! Both outlive it.
    NetworkForm(SettingsStore *settings, SecretStore *secrets, QWidget *parent = nullptr);

private:
    QWidget *makeProxy();
    QWidget *makeAuthorities();
    void load();
    void storeProxy();
    void storePassword();
    void removePassword();
    void storeAuthorities();
    void chooseAuthorities();
    void onSecret(const QString &key, const SecretAnswer &answer, bool isWritten);
    void put(const NetworkChoice &network);

    SettingsStore *const m_settings;
    SecretStore *const m_secrets;
    OutcomeNote *m_note;
    FormGrid *m_fields;
    QComboBox *m_proxy;
    QLineEdit *m_address;
    PlainLabel *m_addressNote = nullptr;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QPushButton *m_removePassword;
    QLineEdit *m_authorities;
    PlainLabel *m_authoritiesNote = nullptr;
};

} // namespace Pollux::Ui
