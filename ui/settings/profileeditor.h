// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/profile.h"
#include "profile/profileerror.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLineEdit;
class QPushButton;

namespace Pollux::Ui {

class JsonEdit;
class PlainLabel;

//! One profile's text: its name, the JSON, and what is wrong with it in words, a click away from the place. What is built
//! in can be read and copied only. Saving is its owner's matter.
class ProfileEditor : public QWidget
{
    Q_OBJECT
public:
    explicit ProfileEditor(QWidget *parent = nullptr);

    //! Shows a profile and forgets what was typed before. `isNew`: it is not saved yet, so that its name can be chosen.
    void edit(const QString &name, const QByteArray &json, bool isBuiltIn, bool isNew);
    //! Shows that one of the person's cannot be read, and why; it cannot be saved over by mistake.
    void showUnreadable(const QString &name, const QString &why);
    QString name() const;
    //! As it was opened: empty for a new one.
    QString savedName() const { return m_isNew ? QString() : m_name; }
    QByteArray json() const;
    bool isBuiltIn() const { return m_isBuiltIn; }
    bool isNew() const { return m_isNew; }
    bool isDirty() const;
    //! What is typed, read; nothing where it is broken.
    const std::optional<Profile> &profile() const { return m_profile; }
    //! False, with the reason told and the caret at the place, if it cannot be saved like this.
    bool check();
    void saved();
    //! Tells what became of saving; empty: nothing.
    void tell(const QString &problem);
    void focusText();

Q_SIGNALS:
    //! profile() is another one, a moment after the last key.
    void profileChanged();
    void edited();
    void saveRequested();
    void discardRequested();
    void copyRequested();

private:
    QWidget *makeHead();
    QWidget *makeProblem();
    QWidget *makeFooter();
    void onTyped();
    void read();
    void goToFlaw();

    QString m_name;
    QString m_savedText;
    bool m_isBuiltIn = false;
    bool m_isNew = false;
    std::optional<Profile> m_profile;
    std::optional<ProfileError> m_flaw;
    QLineEdit *m_nameField;
    PlainLabel *m_note;
    JsonEdit *m_text;
    PlainLabel *m_problem;
    QPushButton *m_goTo;
    QPushButton *m_copy;
    QPushButton *m_discard;
    QPushButton *m_save;
    QTimer m_pause;
};

} // namespace Pollux::Ui
