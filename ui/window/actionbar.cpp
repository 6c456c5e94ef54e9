// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/actionbar.h"

#include "base/plaintext.h"
#include "ui/models/actiontexts.h"
#include "ui/models/serverstate.h"
#include "ui/models/texts.h"
#include "ui/style/roles.h"
#include "ui/style/tokens.h"
#include "ui/widgets/plaintooltip.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

namespace {

constexpr qsizetype maxLinks = 4;

QString mnemonicFree(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

const QList<ActionKind> &jobActionKinds()
{
    static const QList kinds{ActionKind::Retry, ActionKind::Promote, ActionKind::Cancel, ActionKind::Remove};
    return kinds;
}

ActionBar::ActionBar(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins({});
    m_row->setSpacing(2 * Metrics::grid);
    for (const ActionKind kind : jobActionKinds()) {
        auto *const button = new QPushButton;
        button->hide();
        if (isLossy(kind))
            setRole(button, Role::Danger);
        connect(button, &QPushButton::clicked, this, [this, kind] { Q_EMIT actionChosen(kind); });
        m_row->addWidget(button);
        m_actions += button;
    }
    m_row->addStretch();
}

void ActionBar::showJob(const ServerState *server, const Job *job)
{
    const bool isAllowed = server && server->actions()->isAllowed();
    bool isAny = false;
    for (qsizetype at = 0; at < m_actions.size(); ++at) {
        const ActionKind kind = jobActionKinds()[at];
        const bool isUnderWay = job && server && server->actions()->isUnderWay(kind, job->key);
        const bool isShown = job && server && (isUnderWay || server->actions()->fits(kind, *job));
        QPushButton *const button = m_actions[at];
        button->setText(isUnderWay ? actionUnderWayText(kind) : actionText(kind));
        button->setEnabled(isAllowed && !isUnderWay);
        button->setToolTip(isAllowed ? QString() : notAllowedText());
        button->setAccessibleDescription(isShown ? jobName(*job) : QString());
        button->setVisible(isShown);
        isAny = isAny || isShown;
    }
    const auto links = job && server ? server->actions()->links(*job) : QList<ResolvedLink>();
    showLinks(links.first(std::min(links.size(), maxLinks)));
    setVisible(isAny || !links.isEmpty());
}

// Made anew only when they are others, so that the focus stays where it is.
void ActionBar::showLinks(const QList<ResolvedLink> &links)
{
    if (links == m_shownLinks)
        return;
    m_shownLinks = links;
    for (QPushButton *const button : std::exchange(m_links, {})) {
        button->hide();
        button->deleteLater();
    }
    for (const ResolvedLink &link : links) {
        const QString title = plainLine(link.title, 40);
        auto *const button = new QPushButton(mnemonicFree(tr("Open %1").arg(isolated(title))));
        // Where it leads is the server's word: the person sees it before going there.
        button->setToolTip(plainToolTip(plainLine(link.url.toDisplayString(QUrl::RemoveUserInfo), 300)));
        connect(button, &QPushButton::clicked, this, [this, url = link.url] { Q_EMIT linkChosen(url); });
        m_row->addWidget(button);
        m_links += button;
    }
}

} // namespace Pollux::Ui
