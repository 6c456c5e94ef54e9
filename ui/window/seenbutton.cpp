// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/seenbutton.h"

#include "ui/models/serverlist.h"
#include "ui/style/roles.h"

namespace Pollux::Ui {

SeenButton::SeenButton(ServerList *servers, QWidget *parent) : QPushButton(parent), m_servers(servers)
{
    setRole(this, Role::Quiet);
    connect(servers, &ServerList::changed, this, &SeenButton::look);
    connect(this, &QPushButton::clicked, servers, &ServerList::markAllSeen);
    look();
}

void SeenButton::look()
{
    const qsizetype unseen = m_servers->unseenFailures();
    setVisible(unseen > 0);
    if (unseen > 0)
        setText(tr("Mark %n failure(s) seen", nullptr, int(unseen)));
}

} // namespace Pollux::Ui
