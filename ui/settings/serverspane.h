// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/serverentry.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <optional>

class QListView;
class QMessageBox;
class QStackedLayout;
class QVBoxLayout;

namespace Pollux {
class SecretStore;
class SettingsStore;
} // namespace Pollux

namespace Pollux::Ui {

class IconButton;
class ServerForm;
class ServerRows;
class ServerSaver;

//! The servers: their list, and the form of the one that is chosen. Leaving a form with unsaved changes asks first.
class ServersPane : public QWidget
{
    Q_OBJECT
public:
    //! Both outlive it.
    ServersPane(SettingsStore *settings, SecretStore *secrets, QWidget *parent = nullptr);

    void startNewServer();
    //! Opens the form of this server, if there is one.
    void showServer(const QString &id);
    //! Profiles have come, gone or changed.
    void reloadProfiles();
    //! Something is typed that is not saved.
    bool isDirty() const;
    //! Calls `then` at once if nothing is unsaved, else when the person has saved or discarded; never if he stays.
    void leave(const std::function<void()> &then);

Q_SIGNALS:
    //! Something to tell that belongs to no form.
    void noticed(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeList();
    QWidget *makeHint();
    void connectForm();
    void connectStore(SettingsStore *settings);
    std::optional<ServerEntry> saved(const QString &id) const;
    void open(const QString &id);
    void openNew();
    void openAny(int row);
    void select(const QString &id);
    void onCurrent(const QString &id);
    bool save();
    void discard();
    void askToRemove();
    void askToRemoveToken();
    QMessageBox *makeQuestion(const QString &text);

    SettingsStore *const m_settings;
    ServerSaver *m_saver;
    ServerRows *m_rows;
    QWidget *m_listCard = nullptr;
    QListView *m_list;
    IconButton *m_remove;
    ServerForm *m_form;
    QStackedLayout *m_stack; // hint, form
    QPointer<QMessageBox> m_question;
};

} // namespace Pollux::Ui
