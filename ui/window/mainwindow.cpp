// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "platform/secretstore.h"
#include "settings/settingsstore.h"
#include "ui/diagnosis/checkpage.h"
#include "ui/health/linkpage.h"
#include "ui/history/historypage.h"
#include "ui/settings/settingspage.h"
#include "ui/style/roles.h"
#include "ui/style/tokens.h"
#include "ui/welcome/welcomepage.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/lazypage.h"
#include "ui/widgets/tabbar.h"
#include "ui/window/jobspage.h"
#include "ui/window/queuespage.h"
#include "ui/window/serverchooser.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

namespace {

constexpr QSize firstSize(940, 680);
constexpr QSize smallestSize(560, 420);

} // namespace

class MainWindow::Private
{
public:
    Private(ServerList *servers, CheckUps *checkUps, FirstLook *firstLook, Store::HistoryReader *reader,
            SettingsStore *settings, SecretStore *secrets, MainWindow *owner);

    void onServerChosen(const QString &id);
    void setTold(ToldList *list);
    void showPage(Page page);
    void updateQueues();
    void search();

    MainWindow *const q;
    ServerList *const servers;
    SettingsStore *const settings;
    TabBar *tabs = new TabBar;
    ServerChooser *chooser;
    IconButton *settingsButton = new IconButton(u"settings"_s, MainWindow::tr("Settings"));
    QStackedWidget *pages = new QStackedWidget;
    LazyPage<JobsPage> *jobs;
    LazyPage<LinkPage> *link;
    LazyPage<CheckPage> *check;
    LazyPage<HistoryPage> *history;
    LazyPage<QueuesPage> *queues;
    LazyPage<SettingsPage> *settingsPage;
    LazyPage<WelcomePage> *welcome;

private:
    template<typename T>
    LazyPage<T> *addPage(T *(Private::*make)());
    JobsPage *makeJobs();
    LinkPage *makeLink();
    CheckPage *makeCheck();
    HistoryPage *makeHistory();
    QueuesPage *makeQueues();
    SettingsPage *makeSettings();
    WelcomePage *makeWelcome();
    QWidget *makeBar();
    void connectAll();
    void addShortcuts();
    template<typename Act>
    void addShortcut(const QKeySequence &keys, Act act);

    CheckUps *const checkUps;
    FirstLook *const firstLook;
    Store::HistoryReader *const reader;
    SecretStore *const secrets;
    ToldList *told = nullptr;
};

MainWindow::Private::Private(ServerList *list, CheckUps *checks, FirstLook *look, Store::HistoryReader *historyReader,
                             SettingsStore *store, SecretStore *secretStore, MainWindow *owner)
    : q(owner)
    , servers(list)
    , settings(store)
    , chooser(new ServerChooser(servers))
    , checkUps(checks)
    , firstLook(look)
    , reader(historyReader)
    , secrets(secretStore)
{
    // In the order of Page.
    jobs = addPage(&Private::makeJobs);
    link = addPage(&Private::makeLink);
    check = addPage(&Private::makeCheck);
    history = addPage(&Private::makeHistory);
    queues = addPage(&Private::makeQueues);
    settingsPage = addPage(&Private::makeSettings);
    welcome = addPage(&Private::makeWelcome);
    auto *const layout = new QVBoxLayout(q);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(pages, 1);
    connectAll();
    addShortcuts();
    updateQueues();
}

template<typename T>
LazyPage<T> *MainWindow::Private::addPage(T *(Private::*make)())
{
    auto *const page = new LazyPage<T>([this, make] { return (this->*make)(); });
    pages->addWidget(page);
    return page;
}

JobsPage *MainWindow::Private::makeJobs()
{
    auto *const page = new JobsPage(servers, settings);
    page->setServer(chooser->server());
    connect(page, &JobsPage::newServerRequested, q, [this] { q->showNewServer(); });
    connect(page, &JobsPage::linkRequested, q, [this] { showPage(Page::Link); });
    return page;
}

LinkPage *MainWindow::Private::makeLink()
{
    auto *const page = new LinkPage(servers);
    page->setServer(chooser->server());
    connect(page, &LinkPage::checkRequested, q, &MainWindow::checkLink);
    connect(page, &LinkPage::settingsRequested, q, &MainWindow::showServerSettings);
    connect(page, &LinkPage::retryRequested, q, &MainWindow::retryRequested);
    connect(page, &LinkPage::newServerRequested, q, [this] { q->showNewServer(); });
    return page;
}

CheckPage *MainWindow::Private::makeCheck()
{
    auto *const page = new CheckPage(servers, checkUps);
    page->setServer(chooser->server());
    return page;
}

HistoryPage *MainWindow::Private::makeHistory()
{
    auto *const page = new HistoryPage(servers, reader, settings);
    page->setServer(chooser->server());
    connect(page, &HistoryPage::jobRequested, q, &MainWindow::showJob);
    return page;
}

QueuesPage *MainWindow::Private::makeQueues()
{
    auto *const page = new QueuesPage(servers);
    page->setServer(chooser->server());
    connect(page, &QueuesPage::queueChosen, q, [this](const QString &server, const QString &queue) {
        chooser->setServer(servers->servers().size() > 1 ? server : QString());
        showPage(Page::Jobs);
        jobs->get()->showQueue(queue);
    });
    return page;
}

SettingsPage *MainWindow::Private::makeSettings()
{
    auto *const page = new SettingsPage(settings, secrets, servers);
    if (told)
        page->setTold(told);
    connect(page, &SettingsPage::profileChanged, q, &MainWindow::profileChanged);
    connect(page, &SettingsPage::captureRequested, q, &MainWindow::captureRequested);
    return page;
}

WelcomePage *MainWindow::Private::makeWelcome()
{
    auto *const page = new WelcomePage(firstLook, settings, secrets);
    connect(page, &WelcomePage::saved, q, [this] { showPage(Page::Jobs); });
    connect(page, &WelcomePage::byHandRequested, q, [this] {
        showPage(Page::Settings);
        settingsPage->get()->startNewServer();
    });
    return page;
}

QWidget *MainWindow::Private::makeBar()
{
    auto *const bar = new QWidget;
    setRole(bar, Role::Bar);
    bar->setAttribute(Qt::WA_StyledBackground);
    tabs->addTab(MainWindow::tr("Jobs"));
    tabs->addTab(MainWindow::tr("Link"));
    tabs->addTab(MainWindow::tr("Check-up"));
    tabs->addTab(MainWindow::tr("History"));
    tabs->addTab(MainWindow::tr("Queues"));
    // Pages without a tab: while they are shown, no tab is. A screen reader is told their names.
    tabs->addTab(MainWindow::tr("Settings"));
    tabs->addTab(MainWindow::tr("New server"));
    for (const Page page : {Page::Settings, Page::Welcome})
        tabs->setTabVisible(int(page), false);
    tabs->setAccessibleName(MainWindow::tr("Pages"));
    settingsButton->setCheckable(true);
    auto *const layout = new QHBoxLayout(bar);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(2 * Metrics::grid);
    layout->addWidget(tabs);
    layout->addStretch();
    layout->addWidget(chooser);
    layout->addWidget(settingsButton);
    return bar;
}

void MainWindow::Private::connectAll()
{
    connect(tabs, &QTabBar::currentChanged, q, [this](int index) { showPage(Page(index)); });
    connect(settingsButton, &QAbstractButton::clicked, q, [this] { showPage(Page::Settings); });
    connect(chooser, &ServerChooser::chosen, q, [this](const QString &id) { onServerChosen(id); });
    connect(servers, &ServerList::changed, q, [this] { updateQueues(); });
}

template<typename Act>
void MainWindow::Private::addShortcut(const QKeySequence &keys, Act act)
{
    connect(new QShortcut(keys, q), &QShortcut::activated, q, act);
}

void MainWindow::Private::addShortcuts()
{
    addShortcut(Qt::CTRL | Qt::Key_1, [this] { showPage(Page::Jobs); });
    addShortcut(Qt::CTRL | Qt::Key_2, [this] { showPage(Page::Link); });
    addShortcut(Qt::CTRL | Qt::Key_3, [this] { showPage(Page::CheckUp); });
    addShortcut(Qt::CTRL | Qt::Key_4, [this] { showPage(Page::History); });
    addShortcut(Qt::CTRL | Qt::Key_5, [this] {
        if (tabs->isTabVisible(int(Page::Queues)))
            showPage(Page::Queues);
    });
    addShortcut(Qt::CTRL | Qt::Key_Comma, [this] { showPage(Page::Settings); });
    addShortcut(QKeySequence::Find, [this] { search(); });
    addShortcut(Qt::CTRL | Qt::Key_W, [this] { q->close(); });
    addShortcut(Qt::CTRL | Qt::Key_Q, [this] { Q_EMIT q->quitRequested(); });
}

// Where there is no search, the jobs are meant.
void MainWindow::Private::search()
{
    if (q->page() == Page::History)
        return history->get()->focusSearch();
    showPage(Page::Jobs);
    jobs->get()->focusSearch();
}

void MainWindow::Private::onServerChosen(const QString &id)
{
    const auto tell = [&id](const auto *place) {
        if (auto *const page = place->made())
            page->setServer(id);
    };
    tell(jobs);
    tell(link);
    tell(check);
    tell(history);
    tell(queues);
}

void MainWindow::Private::setTold(ToldList *list)
{
    told = list;
    if (SettingsPage *const page = settingsPage->made())
        page->setTold(told);
}

// A page that could only say that there is nothing is not there.
void MainWindow::Private::updateQueues()
{
    const bool wanted = QueuesPage::hasAny(*servers);
    if (!wanted && pages->currentWidget() == queues)
        showPage(Page::Jobs);
    if (tabs->isTabVisible(int(Page::Queues)) == wanted)
        return;
    tabs->setTabVisible(int(Page::Queues), wanted);
    tabs->updateGeometry(); // QTabBar keeps its width
}

void MainWindow::Private::showPage(Page page)
{
    static_cast<PageHolder *>(pages->widget(int(page)))->ensure();
    tabs->setCurrentIndex(int(page));
    pages->setCurrentIndex(int(page));
    settingsButton->setChecked(page == Page::Settings);
}

MainWindow::MainWindow(ServerList *servers, CheckUps *checkUps, FirstLook *firstLook, Store::HistoryReader *history,
                       SettingsStore *settings, SecretStore *secrets, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , d(std::make_unique<Private>(servers, checkUps, firstLook, history, settings, secrets, this))
{
    setRole(this, Role::Ground);
    setAttribute(Qt::WA_StyledBackground);
    setWindowTitle(tr("Pollux"));
    const QString icon = u"io.github.pollux_monitor.Pollux"_s;
    setWindowIcon(QIcon::fromTheme(icon, QIcon(u":/icons/"_s + icon + u".svg"_s)));
    setMinimumSize(smallestSize);
    d->jobs->get()->focusTable();
    if (!restoreGeometry(settings->state(u"window/geometry"_s).toByteArray()))
        resize(firstSize);
}

MainWindow::~MainWindow() = default;

void MainWindow::setTold(ToldList *told)
{
    d->setTold(told);
}

MainWindow::Page MainWindow::page() const
{
    return Page(d->pages->currentIndex());
}

void MainWindow::showPage(Page page)
{
    d->showPage(page);
}

void MainWindow::showJob(const JobRef &job)
{
    if (!d->chooser->server().isEmpty() && d->chooser->server() != job.server)
        d->chooser->setServer({});
    showPage(Page::Jobs);
    d->jobs->get()->showJob(job);
}

void MainWindow::showJobs(bool failedOnes)
{
    showPage(Page::Jobs);
    d->jobs->get()->showGroup(failedOnes ? JobGroup::Failed : JobGroup::All);
}

void MainWindow::showLink(const QString &server)
{
    if (d->chooser->server() != server)
        d->chooser->setServer(server);
    d->link->get()->setServer(server);
    showPage(Page::Link);
}

void MainWindow::checkLink(const QString &server)
{
    if (!server.isEmpty() && d->chooser->server() != server && d->servers->servers().size() > 1)
        d->chooser->setServer(server);
    d->check->get()->setServer(server);
    showPage(Page::CheckUp);
    d->check->get()->start();
}

void MainWindow::showNewServer()
{
    showPage(Page::Welcome);
    d->welcome->get()->begin();
}

void MainWindow::showServerSettings(const QString &server)
{
    showPage(Page::Settings);
    d->settingsPage->get()->showServer(server);
}

void MainWindow::showNotificationSettings()
{
    showPage(Page::Settings);
    d->settingsPage->get()->showNotifications();
}

void MainWindow::refreshHistory()
{
    if (HistoryPage *const page = d->history->made())
        page->refresh();
}

void MainWindow::leave(const std::function<void()> &then)
{
    SettingsPage *const page = d->settingsPage->made();
    if (!page)
        return then();
    if (page->isDirty()) {
        showPage(Page::Settings);
        comeForward({});
    }
    page->leave(then);
}

void MainWindow::comeForward(const QString &activationToken)
{
    // Qt takes the right to come forward from here on Wayland; children must not inherit it.
    if (!activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activationToken.toUtf8());
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    qunsetenv("XDG_ACTIVATION_TOKEN");
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // Accepted it hides, and a session that ends is not held up.
    const bool wasVisible = isVisible();
    QWidget::closeEvent(event);
    if (wasVisible)
        Q_EMIT closedByPerson();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        d->settings->setState(u"window/geometry"_s, saveGeometry());
}

} // namespace Pollux::Ui
