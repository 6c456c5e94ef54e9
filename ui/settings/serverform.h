// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/serverentry.h"
#include "ui/style/tokens.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace Pollux::Ui {

class AdvancedFields;
class FormGrid;
class PlainLabel;
class ProfileBox;
class VariableFields;

//! One server to be set up. Checks while the person types; saving is its owner's matter.
class ServerForm : public QWidget
{
    Q_OBJECT
public:
    explicit ServerForm(QWidget *parent = nullptr);

    //! Shows a server, and forgets what was typed before. `token` is one that waits to be stored.
    void edit(const ServerEntry &entry, bool isNew, const QString &token = {});
    //! What is saved has changed under the form's hands; what was typed stays.
    void setSaved(const ServerEntry &entry);
    //! The keychain has taken this token; another one that was typed meanwhile stays.
    void tokenStored(const QString &stored);

    QString id() const { return m_saved.id; }
    bool isNew() const { return m_isNew; }
    //! What is typed. The URL is valid only where check() says so.
    ServerEntry entry() const;
    QString token() const;
    //! Whether there is anything that saving would change.
    bool isDirty() const;
    //! False, with the reason at its field and the focus in it, if it cannot be saved like this.
    bool check();
    //! Tells what became of saving.
    void tell(const QString &text, Tone tone);

    //! Profiles have come, gone or changed.
    void reloadProfiles();

    void focusFirst();

Q_SIGNALS:
    void saveRequested();
    void discardRequested();
    void tokenRemovalRequested();

private:
    void makeFields(FormGrid *fields);
    void makeToken(FormGrid *fields);
    QWidget *makeFooter();
    void onEdited();
    void onProfile();
    void showAddressCheck(bool complete);
    void showToken();

    ServerEntry m_saved;
    QString m_savedAddress; // as the field shows it
    bool m_isNew = false;
    QLineEdit *m_title;
    PlainLabel *m_titleProblem = nullptr;
    QLineEdit *m_address;
    PlainLabel *m_addressProblem = nullptr;
    ProfileBox *m_profile;
    PlainLabel *m_profileProblem = nullptr;
    QLineEdit *m_token;
    QPushButton *m_removeToken;
    VariableFields *m_variables;
    AdvancedFields *m_advanced;
    QCheckBox *m_enabled;
    QCheckBox *m_actionsAllowed;
    PlainLabel *m_message;
    QPushButton *m_discard;
    QPushButton *m_save;
};

} // namespace Pollux::Ui
