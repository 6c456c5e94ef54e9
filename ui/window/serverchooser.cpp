// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/serverchooser.h"

#include "base/plaintext.h"
#include "ui/models/healthtexts.h"
#include "ui/models/serverlist.h"
#include "ui/style/roles.h"
#include "ui/style/theme.h"
#include "ui/widgets/healthmark.h"
#include "ui/widgets/plaintooltip.h"

#include <QActionGroup>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

namespace {

constexpr qsizetype titleLength = 40;

// A title is no mnemonic.
QString shownTitle(const ServerState &server)
{
    return plainLine(server.title(), titleLength).replace(u'&', u"&&"_s);
}

HealthState healthOf(const ServerState &server)
{
    return server.health() ? server.health()->state : HealthState::Unknown;
}

// A server that is well needs no word.
QString titleWithHealth(const ServerState &server)
{
    const HealthState health = healthOf(server);
    return health == HealthState::Unknown || health == HealthState::Healthy
               ? shownTitle(server)
               : shownTitle(server) + u" · "_s + healthText(health);
}

} // namespace

ServerChooser::ServerChooser(ServerList *servers, QWidget *parent) : QPushButton(parent), m_servers(servers)
{
    setRole(this, Role::Quiet);
    setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight); // the arrow is last
    auto *const list = new QMenu(this);
    connect(list, &QMenu::aboutToShow, this, &ServerChooser::fillMenu);
    connect(this, &QPushButton::clicked, list,
            [this, list] { list->popup(mapToGlobal(QPoint(width() - list->sizeHint().width(), height() + 4))); });
    connect(servers, &ServerList::changed, this, &ServerChooser::updateServers);
    connect(Theme::instance(), &Theme::changed, this, &ServerChooser::updateText);
    updateServers();
}

void ServerChooser::setServer(const QString &id)
{
    if (m_server == id)
        return;
    m_server = id;
    updateText();
    Q_EMIT chosen(id);
}

void ServerChooser::updateServers()
{
    setVisible(m_servers->servers().size() > 1);
    if (!m_server.isEmpty() && !m_servers->find(m_server))
        setServer({});
    updateText();
}

void ServerChooser::fillMenu()
{
    auto *const list = findChild<QMenu *>();
    list->clear();
    auto *const group = new QActionGroup(list);
    const auto add = [&](const QString &text, const QString &id) {
        QAction *const action = list->addAction(text, this, [this, id] { setServer(id); });
        action->setCheckable(true);
        action->setChecked(id == m_server);
        group->addAction(action);
        return action;
    };
    add(tr("All servers"), {});
    for (const ServerState *server : m_servers->worstFirst())
        add(titleWithHealth(*server), server->id())->setIcon(healthIcon(healthOf(*server)));
}

void ServerChooser::updateText()
{
    const ServerState *const server = m_servers->find(m_server);
    setText(server ? titleWithHealth(*server) : tr("All servers"));
    setToolTip(server && server->health() ? plainToolTip(healthSentence(*server->health())) : QString());
    setAccessibleName(tr("Server: %1").arg(server ? plainLine(server->title(), titleLength) : tr("All servers")));
    setIcon(Theme::instance()->icon(u"chevron-down"_s, Theme::instance()->tokens().muted));
}

} // namespace Pollux::Ui
