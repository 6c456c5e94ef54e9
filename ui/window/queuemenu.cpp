// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/queuemenu.h"

#include "base/plaintext.h"
#include "ui/models/actiontexts.h"
#include "ui/models/queueacts.h"
#include "ui/models/texts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

namespace {

constexpr qsizetype maxQueues = 30; // a menu of more is no menu

bool knowsQueues(const ServerState &server)
{
    return server.actions()->knows(ActionKind::Pause) || server.actions()->knows(ActionKind::Resume);
}

// Those that the server has told of, and those that its profile names.
QStringList queuesOf(const ServerState &server)
{
    QStringList names = server.queues().keys();
    for (const QString &name : server.actions()->queues()) {
        if (!names.contains(name))
            names += name;
    }
    names.removeAll(QString());
    names.sort();
    return names.mid(0, maxQueues);
}

QString shown(const QString &name)
{
    return isolated(plainLine(name, 60)).replace(u'&', u"&&"_s);
}

} // namespace

QueueMenu::QueueMenu(const ServerList *servers, QWidget *parent) : QMenu(parent), m_servers(servers)
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &QueueMenu::fill);
}

bool QueueMenu::isUseful(const ServerList &servers)
{
    return std::any_of(servers.servers().begin(), servers.servers().end(), [](const ServerState *server) {
        return knowsQueues(*server) && !queuesOf(*server).isEmpty();
    });
}

void QueueMenu::fill()
{
    clear();
    for (const ServerState *const server : m_servers->servers()) {
        if (!knowsQueues(*server))
            continue;
        if (m_servers->servers().size() > 1)
            addSection(shown(server->title()));
        for (const QString &queue : queuesOf(*server))
            addQueue(*server, queue);
    }
}

void QueueMenu::addQueue(const ServerState &server, const QString &queue)
{
    const bool isAllowed = server.actions()->isAllowed();
    for (const QueueAct &act : queueActs(server, queue)) {
        const QString text = act.kind == ActionKind::Pause ? tr("Pause %1") : tr("Resume %1");
        QAction *const item = addAction(text.arg(shown(queue)));
        item->setEnabled(isAllowed && !act.isUnderWay);
        if (!isAllowed)
            item->setToolTip(notAllowedText());
        connect(item, &QAction::triggered, this,
                [this, kind = act.kind, id = server.id(), queue] { Q_EMIT chosen(kind, id, queue); });
    }
}

} // namespace Pollux::Ui
