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

//! What hardly anybody needs: path, namespace and transports, when they are not the profile's. Folded away unless one
//! of them is set.
class AdvancedFields : public QWidget
{
    Q_OBJECT
public:
    explicit AdvancedFields(QWidget *parent = nullptr);

    void setEntry(const ServerEntry &entry);
    //! What is left empty is the profile's; shown as the fields' placeholders.
    void setProfile(const std::optional<Profile> &profile);
    //! Puts path, namespace and transports into it.
    void fill(ServerEntry *entry) const;

Q_SIGNALS:
    void edited();

private:
    void unfold(bool on);
    void showTransports(const QStringList &transports);

    QToolButton *m_fold;
    FormGrid *m_grid;
    QLineEdit *m_path;
    QLineEdit *m_nsp;
    QComboBox *m_transports;
};

} // namespace Pollux::Ui
