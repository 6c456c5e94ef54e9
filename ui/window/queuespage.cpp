// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/queuespage.h"

#include "ui/models/serverlist.h"
#include "ui/style/roles.h"
#include "ui/widgets/emptynote.h"
#include "ui/widgets/outcomenote.h"
#include "ui/actions/jobactions.h"
#include "ui/window/queuescard.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace std::chrono_literals;

namespace Pollux::Ui {

namespace {

constexpr int margin = 3 * Metrics::grid;

bool tellsOfQueues(const ServerState &server)
{
    return !server.queues().isEmpty() || !server.workers().isEmpty();
}

} // namespace

QueuesPage::QueuesPage(ServerList *servers, QWidget *parent)
    : QWidget(parent)
    , m_servers(servers)
    , m_actions(new JobActions(servers, this))
    , m_outcome(new OutcomeNote(this))
    , m_column(new QVBoxLayout)
    , m_stack(new QStackedWidget(this))
{
    auto *const content = new QWidget;
    auto *const outer = new QVBoxLayout(content);
    outer->setContentsMargins(margin, margin, margin, margin);
    m_column->setSpacing(margin);
    outer->addLayout(m_column);
    outer->addStretch(1);
    auto *const scroll = new QScrollArea(this);
    setRole(scroll, Role::Bare);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *const none = new EmptyNote;
    none->say(tr("No queues yet"), tr("They appear here as soon as the server tells of them."), {});
    m_stack->addWidget(scroll);
    m_stack->addWidget(none);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_outcome);
    layout->addWidget(m_stack);
    connect(m_actions, &JobActions::told, m_outcome, &OutcomeNote::say);

    m_settle.setSingleShot(true);
    m_settle.setInterval(200ms);
    connect(&m_settle, &QTimer::timeout, this, &QueuesPage::refresh);
    connect(servers, &ServerList::changed, this, [this] {
        if (isVisible() && !m_settle.isActive())
            m_settle.start();
    });
    connect(servers, &ServerList::aboutToRemove, this, [this](const ServerState *server) {
        delete m_cards.take(server->id());
        refresh();
    });
}

void QueuesPage::setServer(const QString &id)
{
    m_server = id;
    refresh();
}

bool QueuesPage::hasAny(const ServerList &servers)
{
    return std::any_of(servers.servers().cbegin(), servers.servers().cend(),
                       [](const ServerState *server) { return tellsOfQueues(*server); });
}

void QueuesPage::showEvent(QShowEvent *event)
{
    refresh();
    QWidget::showEvent(event);
}

void QueuesPage::refresh()
{
    for (QueuesCard *const card : std::as_const(m_cards))
        card->hide();
    int at = 0;
    for (const ServerState *server : m_servers->worstFirst()) {
        if (!tellsOfQueues(*server) || (!m_server.isEmpty() && m_server != server->id()))
            continue;
        QueuesCard *const card = cardOf(server->id());
        m_column->removeWidget(card);
        m_column->insertWidget(at++, card);
        card->show(*m_servers, *server);
        card->setVisible(true);
    }
    m_stack->setCurrentIndex(at == 0 ? 1 : 0);
}

QueuesCard *QueuesPage::cardOf(const QString &id)
{
    QueuesCard *&card = m_cards[id];
    if (!card) {
        card = new QueuesCard(this);
        connect(card, &QueuesCard::queueChosen, this, &QueuesPage::queueChosen);
        connect(card, &QueuesCard::actionChosen, m_actions,
                qOverload<ActionKind, const QString &, const QString &>(&JobActions::run));
    }
    return card;
}

} // namespace Pollux::Ui
