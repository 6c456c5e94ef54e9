// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "settings/settingsstore.h"
#include "ui/settings/appearanceform.h"
#include "ui/settings/formgrid.h"
#include "ui/settings/networkform.h"
#include "ui/settings/notificationspane.h"
#include "ui/settings/profilespane.h"
#include "ui/settings/programform.h"
#include "ui/settings/serverspane.h"
#include "ui/style/tokens.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tabbar.h"

#include <QSignalBlocker>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace Pollux::Ui {

namespace {

constexpr int margin = 3 * Metrics::grid;

} // namespace

class SettingsPage::Private
{
public:
    Private(SettingsStore *settings, SecretStore *secrets, ServerList *watched, SettingsPage *page)
        : tabs(new TabBar(page))
        , notice(new PlainLabel(page))
        , servers(new ServersPane(settings, secrets, page))
        , profiles(new ProfilesPane(watched, page))
        , appearance(new AppearanceForm(settings, page))
        , notifications(new NotificationsPane(settings, page))
        , network(new NetworkForm(settings, secrets, page))
        , program(new ProgramForm(settings, page))
        , stack(new QStackedLayout)
    {
        tabs->addTab(SettingsPage::tr("Servers"));
        tabs->addTab(SettingsPage::tr("Profiles"));
        tabs->addTab(SettingsPage::tr("Appearance"));
        tabs->addTab(SettingsPage::tr("Notifications"));
        tabs->addTab(SettingsPage::tr("Network"));
        tabs->addTab(SettingsPage::tr("Program"));
        tabs->setAccessibleName(SettingsPage::tr("Settings"));
        stack->addWidget(servers);
        stack->addWidget(profiles);
        stack->addWidget(appearance);
        stack->addWidget(notifications);
        stack->addWidget(network);
        stack->addWidget(program);
        notice->setTone(Tone::Warn);
        letWrap(notice);
        notice->setContentsMargins(margin, 0, margin, 0);

        auto *const column = new QVBoxLayout(page);
        column->setContentsMargins(0, margin, 0, 0);
        column->setSpacing(margin);
        auto *const bar = new QHBoxLayout;
        bar->setContentsMargins(margin, 0, margin, 0);
        bar->addWidget(tabs);
        bar->addStretch(1);
        column->addLayout(bar);
        column->addWidget(notice);
        column->addLayout(stack, 1);
    }

    void tellProblems(const QStringList &problems)
    {
        // More than one would push the form away; the others follow when this one is mended.
        notice->setText(problems.isEmpty() ? QString() : problems.constLast());
        notice->setDetail(problems.size() > 1 ? problems.join(u'\n') : QString());
        notice->setVisible(!problems.isEmpty());
    }

    // The tab follows the page, not the other way round: an unsaved form may keep it.
    void show(int index)
    {
        const QSignalBlocker quiet(tabs);
        stack->setCurrentIndex(index);
        tabs->setCurrentIndex(index);
    }

    TabBar *tabs;
    PlainLabel *notice;
    ServersPane *servers;
    ProfilesPane *profiles;
    AppearanceForm *appearance;
    NotificationsPane *notifications;
    NetworkForm *network;
    ProgramForm *program;
    QStackedLayout *stack;
};

SettingsPage::SettingsPage(SettingsStore *settings, SecretStore *secrets, ServerList *servers, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(settings, secrets, servers, this))
{
    d->tellProblems(settings->problems());
    connect(settings, &SettingsStore::problemFound, this, [this, settings] { d->tellProblems(settings->problems()); });
    connect(d->servers, &ServersPane::noticed, this, [this](const QString &text) { d->tellProblems({text}); });
    connect(d->tabs, &QTabBar::currentChanged, this, [this](int index) {
        d->show(d->stack->currentIndex());
        leave([this, index] { d->show(index); });
    });
    connect(d->profiles, &ProfilesPane::captureRequested, this, &SettingsPage::captureRequested);
    connect(d->profiles, &ProfilesPane::profileChanged, this, [this](const QString &name) {
        d->servers->reloadProfiles();
        Q_EMIT profileChanged(name);
    });
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::setTold(ToldList *told)
{
    d->notifications->setTold(told);
}

void SettingsPage::showServer(const QString &id)
{
    d->show(0);
    d->servers->showServer(id);
}

bool SettingsPage::isDirty() const
{
    return d->servers->isDirty() || d->profiles->isDirty();
}

void SettingsPage::leave(const std::function<void()> &then)
{
    d->servers->leave([this, then] { d->profiles->leave(then); });
}

void SettingsPage::showNotifications()
{
    leave([this] { d->show(d->stack->indexOf(d->notifications)); });
}

void SettingsPage::showProfile(const QString &name)
{
    leave([this, name] {
        d->show(1);
        d->profiles->open(name);
    });
}

void SettingsPage::startNewServer()
{
    d->show(0);
    d->servers->startNewServer();
}

} // namespace Pollux::Ui
