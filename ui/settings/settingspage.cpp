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
#include "ui/widgets/lazypage.h"
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
        : q(page)
        , store(settings)
        , tabs(new TabBar(page))
        , notice(new PlainLabel(page))
        , stack(new QStackedLayout)
    {
        servers = addPane<ServersPane>([this, secrets] {
            auto *const pane = new ServersPane(store, secrets);
            connect(pane, &ServersPane::noticed, q, [this](const QString &text) { tellProblems({text}); });
            return pane;
        });
        profiles = addPane<ProfilesPane>([this, watched] { return makeProfiles(watched); });
        addPane<AppearanceForm>([this] { return new AppearanceForm(store); });
        notifications = addPane<NotificationsPane>([this] {
            auto *const pane = new NotificationsPane(store);
            if (told)
                pane->setTold(told);
            return pane;
        });
        addPane<NetworkForm>([this, secrets] { return new NetworkForm(store, secrets); });
        addPane<ProgramForm>([this] { return new ProgramForm(store); });
        tabs->addTab(SettingsPage::tr("Servers"));
        tabs->addTab(SettingsPage::tr("Profiles"));
        tabs->addTab(SettingsPage::tr("Appearance"));
        tabs->addTab(SettingsPage::tr("Notifications"));
        tabs->addTab(SettingsPage::tr("Network"));
        tabs->addTab(SettingsPage::tr("Program"));
        tabs->setAccessibleName(SettingsPage::tr("Settings"));
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
        servers->ensure();
    }

    template<typename Pane>
    LazyPage<Pane> *addPane(std::function<Pane *()> make)
    {
        auto *const pane = new LazyPage<Pane>(std::move(make), q);
        stack->addWidget(pane);
        return pane;
    }

    ProfilesPane *makeProfiles(ServerList *watched)
    {
        auto *const pane = new ProfilesPane(watched);
        connect(pane, &ProfilesPane::captureRequested, q, &SettingsPage::captureRequested);
        connect(pane, &ProfilesPane::profileChanged, q, [this](const QString &name) {
            servers->get()->reloadProfiles();
            Q_EMIT q->profileChanged(name);
        });
        return pane;
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
        static_cast<PageHolder *>(stack->widget(index))->ensure();
        stack->setCurrentIndex(index);
        tabs->setCurrentIndex(index);
    }

    SettingsPage *const q;
    SettingsStore *const store;
    TabBar *tabs;
    PlainLabel *notice;
    QStackedLayout *stack;
    LazyPage<ServersPane> *servers; // there from the beginning
    LazyPage<ProfilesPane> *profiles;
    LazyPage<NotificationsPane> *notifications;
    ToldList *told = nullptr;
};

SettingsPage::SettingsPage(SettingsStore *settings, SecretStore *secrets, ServerList *servers, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(settings, secrets, servers, this))
{
    d->tellProblems(settings->problems());
    connect(settings, &SettingsStore::problemFound, this, [this, settings] { d->tellProblems(settings->problems()); });
    connect(d->tabs, &QTabBar::currentChanged, this, [this](int index) {
        d->show(d->stack->currentIndex());
        leave([this, index] { d->show(index); });
    });
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::setTold(ToldList *told)
{
    d->told = told;
    if (NotificationsPane *const pane = d->notifications->made())
        pane->setTold(told);
}

void SettingsPage::showServer(const QString &id)
{
    d->show(0);
    d->servers->get()->showServer(id);
}

bool SettingsPage::isDirty() const
{
    const ProfilesPane *const profiles = d->profiles->made();
    return d->servers->get()->isDirty() || (profiles && profiles->isDirty());
}

void SettingsPage::leave(const std::function<void()> &then)
{
    d->servers->get()->leave([this, then] {
        if (ProfilesPane *const profiles = d->profiles->made())
            profiles->leave(then);
        else
            then();
    });
}

void SettingsPage::showNotifications()
{
    leave([this] { d->show(d->stack->indexOf(d->notifications)); });
}

void SettingsPage::showProfile(const QString &name)
{
    leave([this, name] {
        d->show(1);
        d->profiles->get()->open(name);
    });
}

void SettingsPage::startNewServer()
{
    d->show(0);
    d->servers->get()->startNewServer();
}

} // namespace Pollux::Ui
