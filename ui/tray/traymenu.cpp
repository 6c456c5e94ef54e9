// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/traymenu.h"

#include "ui/tray/trayimage.h"
#include "ui/tray/traytexts.h"
#include "ui/widgets/snoozemenu.h"

#include <algorithm>

namespace Pollux::Ui {

namespace {

constexpr int noMark = -1;

} // namespace

TrayMenu::TrayMenu()
{
    addAction(tr("Show panel"), this, &TrayMenu::panelRequested);
    addAction(tr("Open window"), this, &TrayMenu::windowRequested);
    addAction(tr("Link"), this, &TrayMenu::linkRequested);
    addAction(tr("Check the link"), this, &TrayMenu::checkRequested);
    addSeparator();
    m_serversEnd = addSeparator();
    m_seen = addAction(tr("Mark all as seen"), this, &TrayMenu::seenRequested);
    m_retry = addAction(tr("Try now"), this, &TrayMenu::retryRequested);
    m_pause = addAction(tr("Pause notifications"));
    m_pause->setCheckable(true);
    connect(m_pause, &QAction::triggered, this, &TrayMenu::pauseRequested);
    m_snooze = new SnoozeMenu(this);
    addMenu(m_snooze)->setVisible(false);
    connect(m_snooze, &SnoozeMenu::chosen, this, &TrayMenu::snoozeRequested);
    addSeparator();
    addAction(tr("Settings…"), this, &TrayMenu::settingsRequested);
    addAction(tr("Quit"), this, &TrayMenu::quitRequested);
}

void TrayMenu::setServers(const ServerList &servers)
{
    showServerLines(servers);
    m_seen->setEnabled(servers.unseenFailures() > 0);
    m_retry->setVisible(std::any_of(servers.servers().cbegin(), servers.servers().cend(),
                                    [](const ServerState *server) { return server->link().nextTry().has_value(); }));
    m_pause->setChecked(servers.isPaused());
}

void TrayMenu::setSnoozed(const QString &until)
{
    m_snooze->menuAction()->setVisible(true);
    m_snooze->setUntil(until);
}

void TrayMenu::showServerLines(const ServerList &servers)
{
    const QList<ServerState *> ordered = servers.worstFirst();
    const int count = int(std::min<qsizetype>(ordered.size(), maxServers));
    while (m_lines.size() < count) {
        auto *const action = new QAction(this);
        connect(action, &QAction::triggered, this, &TrayMenu::linkRequested);
        insertAction(m_serversEnd, action);
        m_lines += Line{action, noMark};
    }
    while (m_lines.size() > count)
        delete m_lines.takeLast().action;
    for (int at = 0; at < count; ++at) {
        const ServerState &server = *ordered.at(at);
        Line &line = m_lines[at];
        line.action->setText(trayServerLine(server));
        if (const Mark mark = markOf(server); line.mark != int(mark)) {
            line.mark = int(mark);
            line.action->setIcon(trayMarkIcon(mark));
        }
    }
    m_serversEnd->setVisible(count > 0);
}

} // namespace Pollux::Ui
