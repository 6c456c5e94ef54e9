// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/profile.h"
#include "settings/serverentry.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace Pollux::Ui {

class FormGrid;
class PlainLabel;

//! What hardly anybody needs: path, namespace, transports and proxy base, when they are not the profile's, each where the
//! profile's kind of link knows of it; and a token that somebody else keeps in a file. Folded away unless one is set.
class AdvancedFields : public QWidget
{
    Q_OBJECT
public:
    explicit AdvancedFields(QWidget *parent = nullptr);

    void setEntry(const ServerEntry &entry);
    //! What is left empty is the profile's; shown as the fields' placeholders.
    void setProfile(const std::optional<Profile> &profile);
    //! Puts them into it.
    void fill(ServerEntry *entry) const;

    //! False, with the reason below the field and the focus in it, if what is typed cannot be saved.
    bool check();

Q_SIGNALS:
    void edited();

private:
    void unfold(bool on);
    bool isAnySet(const ServerEntry &entry) const;
    void showProxyBaseNote(const QString &problem);
    void showTransports(const QStringList &transports);
    void showSecretFileNote(const QString &problem);
    void chooseSecretFile();

    QToolButton *m_fold;
    FormGrid *m_grid;
    QLineEdit *m_path;
    QLineEdit *m_nsp;
    QComboBox *m_transports;
    QLineEdit *m_secretFile;
    PlainLabel *m_secretFileNote;
    QLineEdit *m_proxyBase;
    PlainLabel *m_proxyBaseNote;
    QString m_savedProxyBase; // as the field shows it
    QUrl m_savedProxyBaseUrl;
};

} // namespace Pollux::Ui
