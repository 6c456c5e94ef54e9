// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/jobmenu.h"

#include "base/plaintext.h"
#include "ui/models/actiontexts.h"
#include "ui/models/texts.h"
#include "ui/window/actionbar.h"
#include "ui/actions/jobactions.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

JobMenu::JobMenu(const ServerList &servers, const JobActions &actions, const QList<JobRef> &jobs, QWidget *parent)
    : QMenu(parent)
{
    setToolTipsVisible(true);
    addActions(servers, actions, jobs);
    const ServerState *const server = jobs.size() == 1 ? servers.find(jobs.first().server) : nullptr;
    if (const Job *const job = server ? server->job(jobs.first().key) : nullptr)
        addLinks(*server, *job);
}

void JobMenu::addActions(const ServerList &servers, const JobActions &actions, const QList<JobRef> &jobs)
{
    for (const ActionKind kind : jobActionKinds()) {
        const QList<JobRef> targets = actions.fitting(kind, jobs);
        if (targets.isEmpty())
            continue;
        const bool isAllowed = std::any_of(targets.begin(), targets.end(), [&](const JobRef &ref) {
            return servers.find(ref.server)->actions()->isAllowed();
        });
        const QString text = jobs.size() == 1
                               ? actionText(kind)
                               : tr("%1 (%2)", "an action, and to how many jobs it is done")
                                     .arg(actionText(kind), QLocale().toString(targets.size()));
        QAction *const item = addAction(text);
        item->setEnabled(isAllowed);
        if (!isAllowed)
            item->setToolTip(notAllowedText());
        connect(item, &QAction::triggered, this, [this, kind] { Q_EMIT actionChosen(kind); });
    }
}

void JobMenu::addLinks(const ServerState &server, const Job &job)
{
    const auto links = server.actions()->links(job);
    if (!links.isEmpty() && !isEmpty())
        addSeparator();
    for (const ResolvedLink &link : links) {
        const QString title = isolated(plainLine(link.title, 40)).replace(u'&', u"&&"_s);
        connect(addAction(tr("Open %1").arg(title)), &QAction::triggered, this,
                [this, url = link.url] { Q_EMIT linkChosen(url); });
    }
}

} // namespace Pollux::Ui
