// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypage.h"

#include "settings/settingsstore.h"
#include "store/historyreader.h"
#include "ui/history/historybar.h"
#include "ui/history/historydetail.h"
#include "ui/history/historymodel.h"
#include "ui/history/historytable.h"
#include "ui/models/serverlist.h"
#include "ui/models/texts.h"
#include "ui/style/roles.h"
#include "ui/style/tokens.h"
#include "ui/widgets/detailsplitter.h"
#include "ui/widgets/emptynote.h"
#include "ui/widgets/outcomenote.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Pollux::Ui {

using Store::HistoryKind;

namespace {

constexpr int usualDetail = 220; // pixels
constexpr auto renewalPause = 1s; // a busy server ends many jobs a second, and each look counts all of them

QString columnsKey(HistoryKind kind)
{
    return kind == HistoryKind::Jobs ? u"history/jobs"_s : u"history/notifications"_s;
}

QString suffixOf(const QString &nameFilter)
{
    return nameFilter.contains("*.ndjson"_L1) ? u"ndjson"_s : u"csv"_s;
}

} // namespace

class HistoryPage::Private
{
public:
    Private(HistoryPage *owner, ServerList *list, Store::HistoryReader *store, SettingsStore *state);

    void applyFilter();
    void renewIfWanted();
    void update();
    void chooseFile();
    void onExported(const Store::HistoryExported &done);
    void save();

    HistoryPage *const q;
    ServerList *const servers;
    Store::HistoryReader *const reader;
    SettingsStore *const settings;
    HistoryModel *model;
    QString server;
    HistoryBar *bar = new HistoryBar;
    OutcomeNote *outcome = new OutcomeNote;
    HistoryTable *table;
    EmptyNote *empty = new EmptyNote;
    QStackedWidget *stack = new QStackedWidget;
    HistoryDetail *detail;
    DetailSplitter *splitter;
    QTimer renewal;
    quint64 exporting = 0;
    bool isWanted = false; // it has been shown
    bool isStale = false;  // and there is something newer

private:
    void layOut();
    void connectAll();
    void onChosen();
    void showDetail();
    void onEscape();
    void showMenu(const QPoint &place);
    QString countText() const;
    void updateEmpty();
};

HistoryPage::Private::Private(HistoryPage *owner, ServerList *list, Store::HistoryReader *store, SettingsStore *state)
    : q(owner)
    , servers(list)
    , reader(store)
    , settings(state)
    , model(new HistoryModel(store, list, owner))
    , table(new HistoryTable(model))
    , detail(new HistoryDetail(list))
    , splitter(new DetailSplitter(stack, table, detail))
{
    table->setAccessibleName(HistoryPage::tr("History"));
    detail->setAccessibleName(HistoryPage::tr("Details of the entry"));
    renewal.setSingleShot(true);
    renewal.setInterval(renewalPause);
    layOut();
    connectAll();
    for (const HistoryKind kind : {HistoryKind::Jobs, HistoryKind::Notifications})
        table->restoreColumns(kind, settings->state(columnsKey(kind)).toByteArray());
    table->showServers(servers->servers().size() > 1);
    update();
}

void HistoryPage::Private::layOut()
{
    setRole(q, Role::Ground);
    q->setAttribute(Qt::WA_StyledBackground);
    stack->addWidget(table);
    stack->addWidget(empty);
    stack->setMinimumHeight(4 * Metrics::rowHeight);
    const int saved = settings->state(u"history/below"_s).toInt();
    splitter->setDetailSize(Qt::Vertical, saved > 0 ? saved : usualDetail);
    auto *const layout = new QVBoxLayout(q);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(outcome);
    layout->addWidget(splitter, 1);
}

void HistoryPage::Private::connectAll()
{
    connect(bar, &HistoryBar::changed, q, [this] { applyFilter(); });
    connect(bar, &HistoryBar::exportRequested, q, [this] { chooseFile(); });
    connect(bar, &HistoryBar::leaveRequested, q, [this] { table->setFocus(Qt::ShortcutFocusReason); });
    connect(&renewal, &QTimer::timeout, q, [this] { renewIfWanted(); });
    connect(model, &HistoryModel::changed, q, [this] { update(); });
    connect(table, &HistoryTable::chosen, q, [this] { onChosen(); });
    connect(table, &HistoryTable::copyRequested, detail, &HistoryDetail::copyText);
    connect(table, &HistoryTable::menuRequested, q, [this](const QPoint &place) { showMenu(place); });
    connect(table, &QAbstractItemView::activated, q, [this](const QModelIndex &index) {
        splitter->choose(index);
        detail->focusText();
    });
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, q, [this](int value) {
        if (value == 0)
            renewIfWanted();
    });
    connect(detail, &HistoryDetail::closeRequested, q, [this] { splitter->close(); });
    connect(detail, &HistoryDetail::jobRequested, q, &HistoryPage::jobRequested);
    connect(empty, &EmptyNote::actionChosen, q, &HistoryPage::clearFilter);
    connect(reader, &Store::HistoryReader::exported, q, [this](const auto &done) { onExported(done); });
    connect(servers, &ServerList::changed, q, [this] { table->showServers(servers->servers().size() > 1); });
    auto *const escape = new QShortcut(Qt::Key_Escape, q, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, q, [this] { onEscape(); });
    auto *const save = new QShortcut(QKeySequence::Save, q, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(save, &QShortcut::activated, q, [this] { chooseFile(); });
}

void HistoryPage::Private::applyFilter()
{
    if (!isWanted)
        return;
    isStale = false;
    Store::HistoryFilter filter = bar->filter(QDateTime::currentDateTimeUtc());
    if (!server.isEmpty())
        filter.servers = {{server, {}}};
    model->show(bar->kind(), filter);
    table->scrollToTop();
}

// Who has scrolled down reads there; what is new shows when he is back at the top.
void HistoryPage::Private::renewIfWanted()
{
    if (!isStale || renewal.isActive() || !q->isVisible() || table->verticalScrollBar()->value() > 0)
        return;
    isStale = false;
    model->refresh();
    renewal.start();
}

void HistoryPage::Private::update()
{
    bar->tell(countText(), model->rowCount() > 0 && exporting == 0);
    updateEmpty();
}

QString HistoryPage::Private::countText() const
{
    const auto total = model->total();
    if (!total)
        return {};
    QString text = model->kind() == HistoryKind::Jobs ? HistoryPage::tr("%n job(s)", nullptr, int(*total))
                                                      : HistoryPage::tr("%n notification(s)", nullptr, int(*total));
    if (*total > HistoryModel::mostRows)
        text += u" · "_s + HistoryPage::tr("the newest %1 are listed").arg(QLocale().toString(HistoryModel::mostRows));
    return text;
}

void HistoryPage::Private::updateEmpty()
{
    const bool isEmpty = model->rowCount() == 0;
    stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(empty) : table);
    showDetail();
    if (!isEmpty)
        return;
    if (model->isLoading())
        empty->say(HistoryPage::tr("Looking…"), {}, {});
    else if (!model->problem().isEmpty())
        empty->say(HistoryPage::tr("The history cannot be read"), model->problem(), {});
    else if (bar->isFiltered())
        empty->say(HistoryPage::tr("Nothing matches the filter"), {}, HistoryPage::tr("Clear filter"));
    else if (model->kind() == HistoryKind::Notifications)
        empty->say(HistoryPage::tr("Nothing was told yet"),
                   HistoryPage::tr("What Pollux tells you is kept here, across restarts."), {});
    else
        empty->say(HistoryPage::tr("No job has ended yet"),
                   HistoryPage::tr("Jobs that end while Pollux watches are kept here, across restarts."), {});
}

void HistoryPage::Private::onChosen()
{
    const int row = table->chosenRow();
    if (const auto *const job = model->jobAt(row))
        detail->show(*job);
    else if (const auto *const notification = model->notificationAt(row))
        detail->show(*notification);
    else
        detail->clear();
    showDetail();
}

void HistoryPage::Private::showDetail()
{
    splitter->showDetail(model->rowCount() > 0 && table->chosenRow() >= 0);
}

// What came last goes first; who is at the search means the search.
void HistoryPage::Private::onEscape()
{
    if (table->chosenRow() >= 0 && !bar->isAncestorOf(q->focusWidget()))
        splitter->close();
    else
        q->clearFilter();
}

void HistoryPage::Private::showMenu(const QPoint &place)
{
    auto *const menu = new QMenu(q);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const auto job = detail->livingJob()) {
        menu->addAction(HistoryPage::tr("Show in jobs"), q, [this, job] { Q_EMIT q->jobRequested(*job); });
        menu->addSeparator();
    }
    menu->addAction(HistoryPage::tr("Copy"), detail, &HistoryDetail::copyText);
    if (!detail->id().isEmpty())
        menu->addAction(HistoryPage::tr("Copy id"), detail, &HistoryDetail::copyId);
    menu->addAction(HistoryPage::tr("Copy as JSON"), detail, &HistoryDetail::copyJson);
    menu->popup(place);
}

void HistoryPage::Private::chooseFile()
{
    if (model->rowCount() == 0 || exporting != 0)
        return;
    auto *const dialog = new QFileDialog(q->window(), HistoryPage::tr("Export what is shown"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({HistoryPage::tr("CSV, for spreadsheets (*.csv)"), HistoryPage::tr("NDJSON, for programs (*.ndjson)")});
    dialog->setDefaultSuffix(u"csv"_s);
    const QString name = model->kind() == HistoryKind::Jobs ? u"pollux-jobs."_s : u"pollux-notifications."_s;
    dialog->selectFile(name + u"csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, name](const QString &chosen) {
        dialog->setDefaultSuffix(suffixOf(chosen));
        dialog->selectFile(name + suffixOf(chosen));
    });
    connect(dialog, &QFileDialog::fileSelected, q, [this](const QString &file) {
        const bool isCsv = !file.endsWith(".ndjson"_L1, Qt::CaseInsensitive);
        q->exportTo(file, isCsv ? Store::HistoryFormat::Csv : Store::HistoryFormat::Ndjson);
    });
    dialog->open();
}

void HistoryPage::Private::onExported(const Store::HistoryExported &done)
{
    if (done.ticket != exporting)
        return;
    exporting = 0;
    const QString name = isolated(QFileInfo(done.file).fileName());
    if (done.problem.isEmpty())
        outcome->say(HistoryPage::tr("%n entries written to %1", nullptr, int(done.entries)).arg(name), Tone::Ok);
    else
        outcome->say(HistoryPage::tr("%1 was not written: %2").arg(name, done.problem), Tone::Bad);
    update();
}

void HistoryPage::Private::save()
{
    for (const HistoryKind kind : {HistoryKind::Jobs, HistoryKind::Notifications})
        settings->setState(columnsKey(kind), table->saveColumns(kind));
    settings->setState(u"history/below"_s, splitter->detailSize(Qt::Vertical));
}

HistoryPage::HistoryPage(ServerList *servers, Store::HistoryReader *reader, SettingsStore *settings, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, servers, reader, settings))
{}

HistoryPage::~HistoryPage() = default;

void HistoryPage::setServer(const QString &id)
{
    if (d->server == id)
        return;
    d->server = id;
    d->applyFilter();
}

void HistoryPage::refresh()
{
    d->isStale = true;
    d->renewIfWanted();
}

void HistoryPage::focusSearch()
{
    d->bar->focusSearch();
}

void HistoryPage::clearFilter()
{
    d->bar->clear();
}

void HistoryPage::exportTo(const QString &file, Store::HistoryFormat format)
{
    d->exporting = d->reader->exportTo(file, {.kind = d->model->kind(), .format = format, .filter = d->model->filter()});
    d->update();
}

void HistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(d->isWanted, true))
        d->applyFilter();
    else
        d->renewIfWanted();
}

void HistoryPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    d->save();
}

} // namespace Pollux::Ui
