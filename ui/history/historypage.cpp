// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypage.h"

#include "ui/history/historydelegate.h"
#include "ui/history/historydetail.h"
#include "ui/history/historymodel.h"
#include "ui/history/historywords.h"
#include "ui/models/serverlist.h"
#include "ui/style/roles.h"
#include "ui/style/tokens.h"
#include "ui/widgets/emptynote.h"
#include "ui/widgets/outcomenote.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tabbar.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Pollux::Ui {

using Store::HistoryKind;

namespace {

constexpr auto typingPause = 200ms;
constexpr int dateWidth = 148;

} // namespace

class HistoryPage::Private
{
public:
    Private(HistoryPage *owner, ServerList *list, Store::HistoryReader *store);

    void applyFilter();
    void update();
    void updateEmpty();
    void setUpColumns();
    void onChosen();
    void chooseFile();
    void onExported(const Store::HistoryExported &done);

    HistoryPage *const q;
    ServerList *const servers;
    Store::HistoryReader *const reader;
    HistoryModel *model;
    QString server;
    SearchField *search = new SearchField(HistoryPage::tr("Search name, id, error, result…"));
    TabBar *groups = new TabBar;
    QComboBox *period = new QComboBox;
    PlainLabel *count = new PlainLabel;
    QPushButton *save = new QPushButton(HistoryPage::tr("Export…"));
    OutcomeNote *outcome = new OutcomeNote;
    QTableView *table = new QTableView;
    EmptyNote *empty = new EmptyNote;
    QStackedWidget *stack = new QStackedWidget;
    HistoryDetail *detail;
    QTimer typing;
    quint64 exporting = 0;
    bool isWanted = false; // it has been shown
    bool isStale = false;

private:
    void layOut();
    void setUpTable();
    void connectAll();
    HistoryGroup group() const { return HistoryGroup(groups->currentIndex()); }
    Store::HistoryFilter filter() const;
    HistoryKind kind() const { return group() == HistoryGroup::Notifications ? HistoryKind::Notifications : HistoryKind::Jobs; }
    bool isFiltered() const;
};

HistoryPage::Private::Private(HistoryPage *owner, ServerList *list, Store::HistoryReader *store)
    : q(owner)
    , servers(list)
    , reader(store)
    , model(new HistoryModel(store, list, owner))
    , detail(new HistoryDetail(list))
{
    typing.setSingleShot(true);
    typing.setInterval(typingPause);
    for (int at = 0; at < historyGroupCount; ++at)
        groups->addTab(groupText(HistoryGroup(at)));
    groups->setAccessibleName(HistoryPage::tr("What is shown"));
    for (int at = 0; at < historyPeriodCount; ++at)
        period->addItem(periodText(HistoryPeriod(at)));
    period->setCurrentIndex(int(HistoryPeriod::Week));
    period->setAccessibleName(HistoryPage::tr("From when"));
    table->setAccessibleName(HistoryPage::tr("History"));
    detail->setAccessibleName(HistoryPage::tr("Details of the entry"));
    setUpTable();
    layOut();
    connectAll();
    update();
}

void HistoryPage::Private::setUpTable()
{
    table->setModel(model);
    table->setItemDelegate(new HistoryDelegate(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setMouseTracking(true); // rows light up under the mouse
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(Metrics::rowHeight + 1);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setUpColumns();
}

void HistoryPage::Private::setUpColumns()
{
    QHeaderView *const header = table->horizontalHeader();
    const int wide = kind() == HistoryKind::Jobs ? int(HistoryModel::Name) : int(HistoryModel::What);
    for (int column = 0; column < model->columnCount(); ++column) {
        header->setSectionResizeMode(column, column == wide ? QHeaderView::Stretch : QHeaderView::Interactive);
        header->resizeSection(column, column == 0 ? dateWidth : 116);
    }
    const int ofServer = kind() == HistoryKind::Jobs ? int(HistoryModel::Server) : int(HistoryModel::OfServer);
    table->setColumnHidden(ofServer, servers->servers().size() < 2);
}

void HistoryPage::Private::layOut()
{
    setRole(q, Role::Ground);
    q->setFocusProxy(table);
    q->setAttribute(Qt::WA_StyledBackground);
    setRole(save, Role::Quiet);
    search->setMinimumWidth(160);
    count->setTone(Tone::Muted);
    auto *const bar = new QHBoxLayout;
    bar->setContentsMargins(12, 10, 12, 6);
    bar->setSpacing(2 * Metrics::grid);
    bar->addWidget(search, 1);
    bar->addWidget(period);
    auto *const second = new QHBoxLayout;
    second->setContentsMargins(12, 0, 12, 8);
    second->setSpacing(2 * Metrics::grid);
    second->addWidget(groups);
    second->addWidget(count, 1);
    second->addWidget(save);
    stack->addWidget(table);
    stack->addWidget(empty);
    stack->setMinimumHeight(4 * Metrics::rowHeight);
    auto *const splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(stack);
    splitter->addWidget(detail);
    splitter->setStretchFactor(0, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(Metrics::grid);
    splitter->setSizes({360, 200});
    auto *const layout = new QVBoxLayout(q);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addLayout(second);
    layout->addWidget(outcome);
    layout->addWidget(splitter, 1);
}

void HistoryPage::Private::connectAll()
{
    connect(search, &QLineEdit::textChanged, &typing, qOverload<>(&QTimer::start));
    connect(search, &QLineEdit::returnPressed, q, [this] { table->setFocus(Qt::ShortcutFocusReason); });
    connect(&typing, &QTimer::timeout, q, [this] { applyFilter(); });
    connect(groups, &QTabBar::currentChanged, q, [this] { applyFilter(); });
    connect(period, &QComboBox::currentIndexChanged, q, [this] { applyFilter(); });
    connect(model, &HistoryModel::changed, q, [this] { update(); });
    connect(model, &QAbstractItemModel::modelReset, q, [this] {
        setUpColumns();
        onChosen();
    });
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, q, [this] { onChosen(); });
    connect(save, &QPushButton::clicked, q, [this] { chooseFile(); });
    connect(empty, &EmptyNote::actionChosen, q, &HistoryPage::clearFilter);
    connect(reader, &Store::HistoryReader::exported, q, [this](const auto &done) { onExported(done); });
    auto *const copy = new QShortcut(QKeySequence::Copy, table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, q, [this] { QApplication::clipboard()->setText(detail->text()); });
    auto *const escape = new QShortcut(Qt::Key_Escape, q, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, q, &HistoryPage::clearFilter);
}

Store::HistoryFilter HistoryPage::Private::filter() const
{
    Store::HistoryFilter wanted;
    if (!server.isEmpty())
        wanted.servers = {{server, {}}};
    wanted.from = periodBegin(HistoryPeriod(period->currentIndex()), QDateTime::currentDateTimeUtc());
    wanted.text = search->text();
    if (group() == HistoryGroup::Failed)
        wanted.states = {JobState::Failed};
    else if (group() == HistoryGroup::Done)
        wanted.states = {JobState::Succeeded};
    else if (group() == HistoryGroup::Cancelled)
        wanted.states = {JobState::Cancelled};
    return wanted;
}

bool HistoryPage::Private::isFiltered() const
{
    const bool ofStates = group() != HistoryGroup::All && group() != HistoryGroup::Notifications;
    return ofStates || !search->text().isEmpty() || period->currentIndex() != int(HistoryPeriod::Everything);
}

void HistoryPage::Private::applyFilter()
{
    typing.stop();
    if (!isWanted)
        return;
    isStale = false;
    model->show(kind(), filter());
    table->scrollToTop();
}

void HistoryPage::Private::update()
{
    const auto total = model->total();
    const QString number = total ? QLocale().toString(*total) : QString();
    if (!total)
        count->setText(model->isLoading() ? HistoryPage::tr("Looking…") : QString());
    else if (model->kind() == HistoryKind::Jobs)
        count->setText(HistoryPage::tr("%1 jobs", nullptr, int(*total)).arg(number));
    else
        count->setText(HistoryPage::tr("%1 notifications", nullptr, int(*total)).arg(number));
    save->setEnabled(model->rowCount() > 0 && exporting == 0);
    updateEmpty();
}

void HistoryPage::Private::updateEmpty()
{
    const bool isEmpty = model->rowCount() == 0;
    stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(empty) : table);
    detail->setVisible(!isEmpty);
    if (!isEmpty)
        return;
    if (model->isLoading())
        empty->say(HistoryPage::tr("Looking…"), {}, {});
    else if (!model->problem().isEmpty())
        empty->say(HistoryPage::tr("The history cannot be read"), model->problem(), {});
    else if (isFiltered())
        empty->say(HistoryPage::tr("Nothing matches the filter"), {}, HistoryPage::tr("Clear filter"));
    else if (kind() == HistoryKind::Notifications)
        empty->say(HistoryPage::tr("Nothing was told yet"), HistoryPage::tr("What Pollux tells you is kept here for 90 days."), {});
    else
        empty->say(HistoryPage::tr("No job has ended yet"), HistoryPage::tr("Jobs that end while Pollux watches are kept here for 90 days."), {});
}

void HistoryPage::Private::onChosen()
{
    const int row = table->currentIndex().row();
    if (const auto *const job = model->jobAt(row))
        detail->show(*job);
    else if (const auto *const notification = model->notificationAt(row))
        detail->show(*notification);
    else
        detail->clear();
}

void HistoryPage::Private::chooseFile()
{
    auto *const dialog = new QFileDialog(q->window(), HistoryPage::tr("Export what is shown"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({HistoryPage::tr("CSV, for spreadsheets (*.csv)"), HistoryPage::tr("NDJSON, for programs (*.ndjson)")});
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(kind() == HistoryKind::Jobs ? u"pollux-jobs.csv"_s : u"pollux-notifications.csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &chosen) {
        dialog->setDefaultSuffix(chosen.contains("*.ndjson"_L1) ? u"ndjson"_s : u"csv"_s);
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
    const QString name = QFileInfo(done.file).fileName();
    if (done.problem.isEmpty())
        outcome->say(HistoryPage::tr("%n entries written to %1", nullptr, int(done.entries)).arg(name), Tone::Ok);
    else
        outcome->say(HistoryPage::tr("%1 was not written: %2").arg(name, done.problem), Tone::Bad);
    update();
}

HistoryPage::HistoryPage(ServerList *servers, Store::HistoryReader *reader, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, servers, reader))
{
    connect(servers, &ServerList::changed, this, [this] { d->setUpColumns(); });
}

HistoryPage::~HistoryPage() = default;

void HistoryPage::setServer(const QString &id)
{
    if (d->server == id)
        return;
    d->server = id;
    d->applyFilter();
}

// Who has scrolled down reads there; what is new shows when he is back at the top.
void HistoryPage::refresh()
{
    d->isStale = true;
    if (!isVisible() || d->model->isLoading() || d->table->verticalScrollBar()->value() > 0)
        return;
    d->isStale = false;
    d->model->refresh();
}

void HistoryPage::focusSearch()
{
    d->search->setFocus(Qt::ShortcutFocusReason);
    d->search->selectAll();
}

void HistoryPage::clearFilter()
{
    d->search->clear();
    d->period->setCurrentIndex(int(HistoryPeriod::Everything));
    if (d->groups->currentIndex() != int(HistoryGroup::Notifications))
        d->groups->setCurrentIndex(int(HistoryGroup::All));
    d->applyFilter();
}

void HistoryPage::exportTo(const QString &file, Store::HistoryFormat format)
{
    d->exporting = d->reader->exportTo(file, {.kind = d->model->kind(), .format = format, .filter = d->model->filter()});
    d->update();
}

void HistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    const bool isFirst = !std::exchange(d->isWanted, true);
    if (isFirst || d->isStale)
        d->applyFilter();
}

} // namespace Pollux::Ui
