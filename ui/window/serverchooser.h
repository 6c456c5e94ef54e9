// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace Pollux::Ui {

class ServerList;

//! Which server the pages are about: all of them or one. Not there while there is no choice.
class ServerChooser : public QPushButton
{
    Q_OBJECT
public:
    //! `servers` outlives it.
    explicit ServerChooser(ServerList *servers, QWidget *parent = nullptr);

    //! ServerState::id(); empty: all.
    QString server() const { return m_server; }
    void setServer(const QString &id);

Q_SIGNALS:
    void chosen(const QString &server);

private:
    void updateServers();
    void fillMenu();
    void updateText();

    ServerList *const m_servers;
    QString m_server;
};

} // namespace Pollux::Ui
