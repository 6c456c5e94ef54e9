// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/jobspage.h"

#include "settings/settingsstore.h"
#include "ui/models/jobtablemodel.h"
#include "ui/models/serverlist.h"
#include "ui/models/texts.h"
#include "ui/style/roles.h"
#include "ui/style/tokens.h"
#include "ui/widgets/detailsplitter.h"
#include "ui/widgets/emptynote.h"
#include "ui/widgets/outcomenote.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tabbar.h"
#include "ui/actions/jobactions.h"
#include "ui/window/jobdetail.h"
#include "ui/window/jobcopier.h"
#include "ui/window/jobmenu.h"
#include "ui/window/jobtableview.h"
#include "ui/window/linkopener.h"
#include "ui/window/queuealarmline.h"
#include "ui/window/queuechooser.h"
#include "ui/window/queuemenu.h"
#include "ui/window/seenbutton.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Pollux::Ui {

namespace {

constexpr int besideFrom = 1080; // from this width on the details stand beside the table
constexpr auto typingPause = 120ms;
constexpr auto leftStep = 5s; // no estimate is told finer

QString groupText(JobGroup group, qsizetype count)
{
    const QString number = QLocale().toString(count);
    switch (group) {
    case JobGroup::All:
        return JobsPage::tr("All %1", "jobs, with their number").arg(number);
    case JobGroup::Active:
        return JobsPage::tr("Running %1", "jobs, with their number").arg(number);
    case JobGroup::Waiting:
        return JobsPage::tr("Waiting %1", "jobs, with their number").arg(number);
    case JobGroup::Failed:
        return JobsPage::tr("Failed %1", "jobs, with their number").arg(number);
    case JobGroup::Done:
        return JobsPage::tr("Done %1", "jobs, with their number").arg(number);
    }
    return {};
}

bool isAnyConnected(const ServerList &servers)
{
    return std::any_of(servers.servers().begin(), servers.servers().end(),
                       [](const ServerState *server) { return isConnected(server->link().condition()); });
}

QString whyNotConnected(const ServerState &server)
{
    if (server.trouble() != ServerState::Trouble::None)
        return server.troubleText();
    return server.link().cause() ? causeText(*server.link().cause()) : conditionText(server.link().condition());
}

} // namespace

class JobsPage::Private
{
public:
    Private(ServerList *list, SettingsStore *store, JobsPage *owner);

    void applyFilter();
    void updateCounts();
    void updateEmpty();
    void updateSecond();
    void updateServers();
    void updateTicking();
    void onSelected(const JobRef &ref);
    void seeShown();
    void onEmptyAction();
    void showMenu(const QPoint &place);
    void closeDetail();
    void onEscape();
    void save();

    ServerList *const servers;
    SettingsStore *const settings;
    JobsPage *const q;
    QString server;
    SearchField *search = new SearchField(JobsPage::tr("Search name, id, error…"));
    TabBar *groups = new TabBar;
    QPushButton *holding = new QPushButton(JobsPage::tr("Pause or resume"));
    OutcomeNote *outcome = new OutcomeNote;
    JobActions *actions;
    JobTableModel *model;
    QueueChooser *queues;
    SeenButton *seen;
    QueueAlarmLine *alarm;
    PlainLabel *notice = new PlainLabel;
    QWidget *second = new QWidget; // the line below the search
    JobTableView *table;
    EmptyNote *empty = new EmptyNote;
    QStackedWidget *stack = new QStackedWidget;
    JobDetail *detail;
    JobCopier *copier;
    LinkOpener *links;
    DetailSplitter *splitter;
    QTimer typing;
    QTimer ticking;
    void (JobsPage::Private::*emptyAction)() = nullptr;

private:
    void layOut();
    void connectAll();
    void connectActions();
    void addShortcuts();
    void addMarks(QMenu *menu, const QList<JobRef> &jobs);
    void requestNewServer() { Q_EMIT q->newServerRequested(); }
    void requestLink() { Q_EMIT q->linkRequested(); }
    void clear() { q->clearFilter(); }
};

JobsPage::Private::Private(ServerList *list, SettingsStore *store, JobsPage *owner)
    : servers(list)
    , settings(store)
    , q(owner)
    , actions(new JobActions(list, owner))
    , model(new JobTableModel(list))
    , queues(new QueueChooser(model))
    , seen(new SeenButton(list))
    , alarm(new QueueAlarmLine(list))
    , table(new JobTableView(model))
    , detail(new JobDetail(list))
    , copier(new JobCopier(list, table, owner))
    , links(new LinkOpener(store, owner))
    , splitter(new DetailSplitter(stack, table, detail))
{
    typing.setSingleShot(true);
    typing.setInterval(typingPause);
    ticking.setInterval(leftStep);
    for (std::size_t group = 0; group < jobGroupCount; ++group)
        groups->addTab(groupText(JobGroup(group), 0));
    groups->setAccessibleName(JobsPage::tr("States shown"));
    table->setAccessibleName(JobsPage::tr("Jobs"));
    detail->setAccessibleName(JobsPage::tr("Details of the job"));
    layOut();
    connectAll();
    connectActions();
    addShortcuts();
    table->restoreColumns(settings->state(u"jobs/columns"_s).toByteArray());
    updateServers();
    updateCounts();
}

void JobsPage::Private::layOut()
{
    setRole(q, Role::Ground);
    q->setAttribute(Qt::WA_StyledBackground);
    auto *const bar = new QHBoxLayout;
    bar->setContentsMargins(12, 10, 12, 10);
    bar->setSpacing(2 * Metrics::grid);
    bar->addWidget(search, 1);
    bar->addWidget(groups);
    search->setMinimumWidth(116); // in the smallest window all states are there
    auto *const below = new QHBoxLayout(second);
    below->setContentsMargins(12 - 5, 0, 12, 8); // a quiet button has padding of its own
    below->setSpacing(2 * Metrics::grid);
    below->addWidget(queues);
    below->addWidget(holding);
    below->addWidget(seen);
    below->addWidget(alarm, 1);
    below->addWidget(notice, 1);
    below->addStretch();
    setRole(holding, Role::Quiet);
    notice->setTone(Tone::Warn);
    notice->setLook(Metrics::noteTextPixels);
    stack->addWidget(table);
    stack->addWidget(empty);
    stack->setMinimumHeight(3 * Metrics::rowHeight + Metrics::grid); // the head and two rows
    splitter->setDetailSize(Qt::Horizontal, settings->state(u"jobs/beside"_s).toInt());
    splitter->setDetailSize(Qt::Vertical, settings->state(u"jobs/below"_s).toInt());
    auto *const layout = new QVBoxLayout(q);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(second);
    layout->addWidget(outcome);
    layout->addWidget(splitter, 1);
}

void JobsPage::Private::connectAll()
{
    connect(search, &QLineEdit::textChanged, &typing, qOverload<>(&QTimer::start));
    connect(search, &QLineEdit::returnPressed, q, [this] { table->setFocus(Qt::ShortcutFocusReason); });
    connect(&typing, &QTimer::timeout, q, [this] { applyFilter(); });
    connect(groups, &QTabBar::currentChanged, q, [this] { applyFilter(); });
    connect(queues, &QueueChooser::chosen, q, [this] { applyFilter(); });
    connect(alarm, &QueueAlarmLine::changed, q, [this] { updateSecond(); });
    connect(&ticking, &QTimer::timeout, q, [this] { table->repaintColumn(int(JobColumn::Left)); });
    connect(table, &JobTableView::jobSelected, q, [this](const JobRef &ref) { onSelected(ref); });
    connect(table, &QAbstractItemView::activated, q, [this](const QModelIndex &index) {
        splitter->choose(index);
        detail->focusTab();
    });
    connect(empty, &EmptyNote::actionChosen, q, [this] { onEmptyAction(); });
    connect(model, &JobTableModel::countsChanged, q, [this] { updateCounts(); });
    connect(model, &QAbstractItemModel::rowsInserted, q, [this] { updateEmpty(); });
    connect(model, &QAbstractItemModel::rowsRemoved, q, [this] { updateEmpty(); });
    connect(servers, &ServerList::changed, q, [this] {
        seeShown(); // what is seen at once is never offered to be
        updateServers();
    });
    auto *const escape = new QShortcut(Qt::Key_Escape, q, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, q, [this] { onEscape(); });
}

void JobsPage::Private::connectActions()
{
    auto *const menu = new QueueMenu(servers, q);
    connect(holding, &QPushButton::clicked, menu,
            [this, menu] { menu->popup(holding->mapToGlobal(QPoint(0, holding->height() + Metrics::grid))); });
    connect(menu, &QueueMenu::chosen, actions, [this](ActionKind kind, const QString &id, const QString &queue) {
        actions->run(kind, id, queue);
    });
    connect(table, &JobTableView::menuRequested, q, [this](const QPoint &place) { showMenu(place); });
    connect(detail, &JobDetail::actionChosen, actions,
            [this](ActionKind kind, const JobRef &ref) { actions->run(kind, QList{ref}); });
    connect(detail, &JobDetail::closeRequested, q, [this] { closeDetail(); });
    connect(detail, &JobDetail::linkChosen, q, [this](const QUrl &url) { links->open(url); });
    connect(links, &LinkOpener::failed, outcome, [this](const QString &text) { outcome->say(text, Tone::Bad); });
    connect(actions, &JobActions::told, outcome, &OutcomeNote::say);
}

void JobsPage::Private::showMenu(const QPoint &place)
{
    const QList<JobRef> jobs = table->selectedJobs();
    auto *const menu = new JobMenu(*servers, *actions, jobs, q);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &JobMenu::actionChosen, actions, [this, jobs](ActionKind kind) { actions->run(kind, jobs); });
    connect(menu, &JobMenu::linkChosen, q, [this](const QUrl &url) { links->open(url); });
    if (!menu->isEmpty())
        menu->addSeparator();
    copier->addTo(menu);
    addMarks(menu, jobs);
    menu->addSeparator();
    table->addColumnsTo(menu->addMenu(JobsPage::tr("Columns")));
    menu->popup(place);
}

void JobsPage::Private::addMarks(QMenu *menu, const QList<JobRef> &jobs)
{
    const auto isUnseen = [this](const JobRef &ref) {
        const ServerState *const owner = servers->find(ref.server);
        return owner && owner->isUnseen(ref.key);
    };
    if (!std::any_of(jobs.begin(), jobs.end(), isUnseen))
        return;
    menu->addSeparator();
    menu->addAction(JobsPage::tr("Mark as seen"), q, [this, jobs] {
        for (const JobRef &ref : jobs) {
            if (ServerState *const owner = servers->find(ref.server))
                owner->markSeen(ref.key);
        }
    });
}

// What the menu offers, for who has both hands on the keyboard.
void JobsPage::Private::addShortcuts()
{
    auto *const next = new QShortcut(Qt::Key_F8, q, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(next, &QShortcut::activated, q, [this] {
        if (!table->selectNextUnseen())
            outcome->say(JobsPage::tr("No failure is unseen."), Tone::Muted);
    });
    for (const auto &[keys, kind] : {std::pair{QKeySequence(Qt::CTRL | Qt::Key_R), ActionKind::Retry},
                                     std::pair{QKeySequence(QKeySequence::Delete), ActionKind::Remove}}) {
        auto *const act = new QShortcut(keys, table, nullptr, nullptr, Qt::WidgetShortcut);
        connect(act, &QShortcut::activated, q, [this, kind = kind] { actions->run(kind, table->selectedJobs()); });
    }
}

void JobsPage::Private::applyFilter()
{
    typing.stop();
    const JobFilter filter{server, JobGroup(groups->currentIndex()), JobFilter::wordsOf(search->text()), queues->queue()};
    if (filter == model->filter())
        return;
    model->setFilter(filter);
    table->showBeginning();
    updateCounts();
}

void JobsPage::Private::updateCounts()
{
    for (int group = 0; group < int(jobGroupCount); ++group) {
        const QString text = groupText(JobGroup(group), model->count(JobGroup(group)));
        if (groups->tabText(group) != text)
            groups->setTabText(group, text);
    }
    updateEmpty();
    updateSecond();
    updateTicking();
}

// A line that has nothing to say takes no room.
void JobsPage::Private::updateSecond()
{
    notice->setText(storeNotice(*servers, server));
    notice->setVisible(!notice->text().isEmpty());
    queues->setVisible(queues->isNeeded());
    holding->setVisible(QueueMenu::isUseful(*servers));
    second->setVisible(queues->isNeeded() || !holding->isHidden() || servers->unseenFailures() > 0 || !alarm->text().isEmpty()
                       || !notice->text().isEmpty());
}

void JobsPage::Private::updateEmpty()
{
    stack->setCurrentWidget(model->rowCount() > 0 ? static_cast<QWidget *>(table) : empty);
    if (model->rowCount() > 0)
        return;
    if (servers->servers().isEmpty()) {
        emptyAction = &Private::requestNewServer;
        empty->say(JobsPage::tr("No server yet"), JobsPage::tr("Pollux watches the job queues of servers."),
                   JobsPage::tr("Add a server…"));
    } else if (model->total() > 0) {
        emptyAction = &Private::clear;
        const bool canClear = groups->currentIndex() != 0 || !search->text().isEmpty() || queues->queue();
        empty->say(JobsPage::tr("No jobs match the filter"), {}, canClear ? JobsPage::tr("Clear filter") : QString());
    } else if (!isAnyConnected(*servers)) {
        emptyAction = &Private::requestLink;
        empty->say(JobsPage::tr("Not connected yet"), whyNotConnected(*servers->worst()),
                   JobsPage::tr("Show the link"));
    } else {
        emptyAction = nullptr;
        empty->say(JobsPage::tr("No jobs yet"), JobsPage::tr("They appear here as soon as the server tells of them."),
                   {});
    }
}

void JobsPage::Private::updateServers()
{
    table->showServers(servers->servers().size() > 1);
    updateEmpty();
    updateSecond();
}

void JobsPage::Private::updateTicking()
{
    const bool needed = q->isVisible() && model->count(JobGroup::Active) > 0;
    if (needed && !ticking.isActive())
        ticking.start();
    else if (!needed)
        ticking.stop();
}

void JobsPage::Private::onSelected(const JobRef &ref)
{
    detail->setJob(ref);
    splitter->showDetail(true);
    if (ServerState *const owner = servers->find(ref.server))
        owner->markSeen(ref.key);
}

// Who looks at a job while it fails has seen it.
void JobsPage::Private::seeShown()
{
    if (!detail->job() || !q->isVisible() || !q->isActiveWindow())
        return;
    if (ServerState *const owner = servers->find(detail->job()->server))
        owner->markSeen(detail->job()->key);
}

void JobsPage::Private::onEmptyAction()
{
    if (emptyAction)
        (this->*emptyAction)();
}

void JobsPage::Private::closeDetail()
{
    detail->setJob({});
    splitter->close();
}

// What came last goes first; who is at the search means the search.
void JobsPage::Private::onEscape()
{
    if (detail->job() && !search->hasFocus())
        closeDetail();
    else
        q->clearFilter();
}

void JobsPage::Private::save()
{
    settings->setState(u"jobs/columns"_s, table->saveColumns());
    settings->setState(u"jobs/beside"_s, splitter->detailSize(Qt::Horizontal));
    settings->setState(u"jobs/below"_s, splitter->detailSize(Qt::Vertical));
}

JobsPage::JobsPage(ServerList *servers, SettingsStore *settings, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(servers, settings, this))
{}

JobsPage::~JobsPage() = default;

void JobsPage::setServer(const QString &id)
{
    d->server = id;
    d->alarm->setServer(id);
    d->applyFilter();
}

void JobsPage::showJob(const JobRef &job)
{
    d->applyFilter();
    if (!d->table->selectJob(job)) {
        clearFilter();
        d->table->selectJob(job);
    }
    d->onSelected(job);
}

void JobsPage::showGroup(JobGroup group)
{
    d->search->clear();
    d->groups->setCurrentIndex(int(group));
    d->applyFilter();
}

void JobsPage::showQueue(const QString &queue)
{
    clearFilter();
    d->queues->setQueue(queue);
}

// Not by a focus proxy: Tab would go by all that stands before the table.
void JobsPage::focusTable()
{
    d->table->setFocus(Qt::OtherFocusReason);
}

void JobsPage::focusSearch()
{
    d->search->setFocus(Qt::ShortcutFocusReason);
    d->search->selectAll();
}

void JobsPage::clearFilter()
{
    d->queues->setQueue({});
    showGroup(JobGroup::All);
}

void JobsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    d->splitter->turn(width() >= besideFrom ? Qt::Horizontal : Qt::Vertical);
}

void JobsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    d->model->sortNow();
    d->updateTicking();
}

void JobsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    d->save();
    d->updateTicking();
}

} // namespace Pollux::Ui
