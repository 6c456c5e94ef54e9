// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/serverlist.h"

#include <QMenu>

namespace Pollux::Ui {

class JobActions;

//! What can be done to the chosen jobs, each with the number of those that it fits; for one job its pages on the web, too.
//! Where actions are not allowed they are shown, but disabled.
class JobMenu : public QMenu
{
    Q_OBJECT
public:
    //! Reads the servers once: for a menu that is shown now.
    JobMenu(const ServerList &servers, const JobActions &actions, const QList<JobRef> &jobs, QWidget *parent = nullptr);

Q_SIGNALS:
    void actionChosen(Pollux::ActionKind kind);
    void linkChosen(const QUrl &url);

private:
    void addActions(const ServerList &servers, const JobActions &actions, const QList<JobRef> &jobs);
    void addLinks(const ServerState &server, const Job &job);
};

} // namespace Pollux::Ui
