// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/notificationspane.h"

#include "base/plaintext.h"
#include "settings/settingsstore.h"
#include "ui/models/texts.h"
#include "ui/settings/listcard.h"
#include "ui/settings/notificationwords.h"
#include "ui/settings/quietform.h"
#include "ui/settings/ruleform.h"
#include "ui/style/roles.h"
#include "ui/style/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintooltip.h"

#include <QListWidget>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 3 * Metrics::grid;
constexpr int narrow = 190 * Metrics::grid;
constexpr int rowHeight = 7 * Metrics::grid;
constexpr int mostRows = 5; // of rules; the others are scrolled to
constexpr int titleHeight = 7 * Metrics::grid; // that of a list's buttons
constexpr qsizetype titleLength = 120;

QListWidgetItem *itemOf(const QString &text)
{
    auto *const item = new QListWidgetItem(text);
    item->setToolTip(plainToolTip(text));
    item->setSizeHint(QSize(0, rowHeight));
    return item;
}

PlainLabel *titleOf(const QString &text)
{
    auto *const title = new PlainLabel(text);
    title->setTone(Tone::Muted);
    title->setFixedHeight(titleHeight);
    return title;
}

} // namespace

NotificationsPane::NotificationsPane(SettingsStore *settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_upper(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_rules(new QListWidget(this))
    , m_remove(new IconButton(u"remove"_s, tr("Remove the rule"), this))
    , m_up(new IconButton(u"chevron-up"_s, tr("Move the rule up"), this))
    , m_down(new IconButton(u"chevron-down"_s, tr("Move the rule down"), this))
    , m_form(new RuleForm(settings, this))
    , m_none(new PlainLabel(tr("No rule yet: everything is shown. Rules are looked at from top to bottom, and the first that "
                               "fits counts."), this))
    , m_quiet(new QuietForm(this))
    , m_trouble(new PlainLabel(this))
    , m_summary(new PlainLabel(this))
    , m_last(new QListWidget(this))
{
    auto *const times = new Card(this);
    QMargins edges = times->body()->contentsMargins();
    edges.setTop(2 * Metrics::grid); // as a list's card has it
    times->body()->setContentsMargins(edges);
    times->body()->addWidget(titleOf(tr("Quiet and sound")));
    times->body()->addWidget(m_quiet);
    times->body()->addStretch(1);
    m_upper->setSpacing(margin);
    m_upper->addWidget(makeRules(), 3);
    m_upper->addWidget(times, 2);

    auto *const content = new QWidget;
    setRole(content, Role::Ground);
    auto *const column = new QVBoxLayout(content);
    column->setContentsMargins(margin, 0, margin, margin);
    column->setSpacing(margin);
    column->addLayout(m_upper);
    column->addWidget(makeLast(), 1);
    auto *const scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(scroll);

    load();
    connect(settings, &SettingsStore::notificationsChanged, this, &NotificationsPane::load);
    connect(m_rules, &QListWidget::currentRowChanged, this, &NotificationsPane::showForm);
    connect(m_form, &RuleForm::changed, this, &NotificationsPane::onRuleChanged);
    connect(m_form, &RuleForm::commandAllowed, this, &NotificationsPane::allow);
    connect(m_quiet, &QuietForm::changed, this, &NotificationsPane::store);
}

Card *NotificationsPane::makeRules()
{
    auto *const add = new IconButton(u"add"_s, tr("Add a rule"), this);
    Card *const card = makeListCard(tr("Rules"), add, m_remove, this);
    auto *const head = qobject_cast<QHBoxLayout *>(card->body()->itemAt(0)->layout());
    head->insertWidget(1, m_up);
    head->insertWidget(2, m_down);
    m_none->setTone(Tone::Muted);
    letWrap(m_none);
    m_rules->setAccessibleName(tr("Rules"));
    m_rules->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *const column = new QVBoxLayout;
    column->setContentsMargins(margin, 0, margin, 0);
    column->setSpacing(margin);
    column->addWidget(m_none);
    column->addWidget(m_rules);
    column->addWidget(m_form);
    column->addStretch(1);
    card->body()->addLayout(column);
    connect(add, &IconButton::clicked, this, &NotificationsPane::addRule);
    connect(m_remove, &IconButton::clicked, this, &NotificationsPane::removeRule);
    connect(m_up, &IconButton::clicked, this, [this] { moveRule(-1); });
    connect(m_down, &IconButton::clicked, this, [this] { moveRule(1); });
    return card;
}

Card *NotificationsPane::makeLast()
{
    auto *const card = new Card(this);
    m_trouble->setTone(Tone::Warn);
    letWrap(m_trouble);
    m_trouble->hide();
    m_summary->setTone(Tone::Muted);
    letWrap(m_summary);
    m_last->setAccessibleName(tr("The last events"));
    m_last->setSelectionMode(QAbstractItemView::NoSelection);
    m_last->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_last->setMinimumHeight(mostRows * rowHeight);
    card->body()->addWidget(m_trouble);
    card->body()->addWidget(m_summary);
    card->body()->addWidget(m_last, 1);
    return card;
}

void NotificationsPane::setTold(ToldList *told)
{
    m_told = told;
    connect(told, &ToldList::changed, this, &NotificationsPane::showLast);
    showLast();
}

// Two cards beside each other want room.
void NotificationsPane::resizeEvent(QResizeEvent *event)
{
    m_upper->setDirection(width() < narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
}

void NotificationsPane::load()
{
    const NotificationPreferences preferences = preferencesFromJson(m_settings->notifications());
    if (preferences != m_preferences || m_rules->count() != preferences.rules.size()) {
        m_preferences = preferences;
        showRules(std::max(0, m_rules->currentRow()));
    }
    m_quiet->setPreferences(m_preferences);
    showForm();
    showLast();
}

void NotificationsPane::store()
{
    m_quiet->writeTo(m_preferences);
    m_settings->setNotifications(preferencesToJson(m_preferences));
}

void NotificationsPane::showRules(int current)
{
    {
        const QSignalBlocker quiet(m_rules);
        m_rules->clear();
        for (const NotificationRule &rule : std::as_const(m_preferences.rules))
            m_rules->addItem(itemOf(ruleText(rule, serverTitle(rule.server))));
        m_rules->setFixedHeight(std::min(m_rules->count(), mostRows) * rowHeight + 2 * m_rules->frameWidth());
        m_rules->setCurrentRow(std::min(current, m_rules->count() - 1));
    }
    showForm();
}

void NotificationsPane::showForm()
{
    const int row = m_rules->currentRow();
    const bool isOne = row >= 0 && row < m_preferences.rules.size();
    m_none->setVisible(m_preferences.rules.isEmpty());
    m_rules->setVisible(!m_preferences.rules.isEmpty());
    m_form->setVisible(isOne);
    m_remove->setEnabled(isOne);
    m_up->setVisible(m_preferences.rules.size() > 1);
    m_down->setVisible(m_preferences.rules.size() > 1);
    m_up->setEnabled(isOne && row > 0);
    m_down->setEnabled(isOne && row + 1 < m_preferences.rules.size());
    if (isOne && m_form->rule() != m_preferences.rules.at(row))
        m_form->setRule(m_preferences.rules.at(row));
}

void NotificationsPane::addRule()
{
    if (m_preferences.rules.size() >= NotificationRules::maxRules)
        return;
    m_preferences.rules.append(NotificationRule());
    showRules(int(m_preferences.rules.size()) - 1);
    m_form->focusFirst();
    store();
}

void NotificationsPane::removeRule()
{
    const int row = m_rules->currentRow();
    m_preferences.rules.removeAt(row);
    showRules(row);
    store();
}

void NotificationsPane::moveRule(int by)
{
    const int row = m_rules->currentRow();
    m_preferences.rules.swapItemsAt(row, row + by);
    showRules(row + by);
    store();
}

void NotificationsPane::onRuleChanged()
{
    const int row = m_rules->currentRow();
    if (row < 0)
        return;
    m_preferences.rules[row] = m_form->rule();
    const QString text = ruleText(m_form->rule(), serverTitle(m_form->rule().server));
    m_rules->item(row)->setText(text);
    m_rules->item(row)->setToolTip(plainToolTip(text));
    store();
}

// Those of rules that are gone need no leave any more.
void NotificationsPane::allow(const QString &command)
{
    const QStringList known = m_settings->allowedCommands();
    QStringList allowed;
    for (const NotificationRule &rule : std::as_const(m_preferences.rules)) {
        if (known.contains(rule.command) && !allowed.contains(rule.command))
            allowed += rule.command;
    }
    if (!command.isEmpty() && !allowed.contains(command))
        allowed += command;
    m_settings->setAllowedCommands(allowed);
}

void NotificationsPane::showLast()
{
    m_last->clear();
    const auto lines = m_told ? toldLines(m_told->entries(), m_preferences, lastEvents) : QList<ToldLine>();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto shown = std::count_if(lines.begin(), lines.end(), [](const ToldLine &line) {
        return line.quiet == NotificationDesk::Quiet::No;
    });
    for (const ToldLine &line : lines)
        m_last->addItem(itemOf(tr("%1 · %2 – %3", "time, what, what would become of it")
                                   .arg(momentText(line.time, now), isolated(plainLine(line.title, titleLength)),
                                        quietText(line.quiet))));
    m_last->setVisible(!lines.isEmpty());
    m_summary->setText(lines.isEmpty() ? tr("There has been nothing to tell yet.")
                                       : tr("Of the last %n event(s), %1 would be shown.", nullptr, int(lines.size()))
                                             .arg(QLocale().toString(qlonglong(shown))));
    const QString trouble = m_told ? m_told->trouble() : QString();
    say(m_trouble, trouble.isEmpty() ? QString()
                                     : tr("%1 Notifications are shown by the tray, as far as it can, and in the panel.").arg(trouble));
}

QString NotificationsPane::serverTitle(const QString &server) const
{
    if (server.isEmpty())
        return {};
    const QList<ServerEntry> servers = m_settings->servers();
    const auto at = std::find_if(servers.begin(), servers.end(), [&](const ServerEntry &entry) { return entry.id == server; });
    return at == servers.end() ? tr("a server that is gone") : at->title;
}

} // namespace Pollux::Ui
