// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/checkpage.h"

#include "ui/diagnosis/checkhead.h"
#include "ui/diagnosis/checkwords.h"
#include "ui/diagnosis/reportfile.h"
#include "ui/diagnosis/stepscard.h"
#include "ui/diagnosis/verdictcard.h"
#include "ui/style/roles.h"
#include "ui/widgets/emptynote.h"
#include "ui/widgets/outcomenote.h"
#include "ui/widgets/plainlabel.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;
using Phase = CheckUpState::Phase;

namespace {

constexpr int margin = 3 * Metrics::grid;

} // namespace

class CheckPage::Private
{
public:
    Private(CheckPage *page, ServerList *list, CheckUps *all);

    void follow();
    void refresh();
    const CheckUpState &shown() const;
    void chooseFile(QFileDialog::AcceptMode mode);
    void backToLive();

    CheckPage *const q;
    ServerList *const servers;
    CheckUps *const checkUps;
    QString id; // the one asked for
    QPointer<ServerState> server;
    std::optional<CheckUpState> report; // read from a file

    CheckHead *head;
    OutcomeNote *note;
    QStackedWidget *pages;
    EmptyNote *empty;
    VerdictCard *main;
    QPushButton *save;
    QPushButton *open;
    QPushButton *again;
    QPushButton *stop;
    PlainLabel *when;
    PlainLabel *furtherTitle;
    QVBoxLayout *furtherBox;
    QList<VerdictCard *> further;
    StepsCard *steps;

private:
    QWidget *makeContent();
    void makeActions();
    void connectAll();
    void showEmpty();
    void showCheckUp(const CheckUpState &state);
    void showFurther(const QList<Diagnosis::Verdict> &verdicts);
    void showActions(const CheckUpState &state);
};

CheckPage::Private::Private(CheckPage *page, ServerList *list, CheckUps *all)
    : q(page)
    , servers(list)
    , checkUps(all)
    , head(new CheckHead)
    , note(new OutcomeNote)
    , pages(new QStackedWidget)
    , empty(new EmptyNote)
    , main(new VerdictCard(VerdictCard::Rank::Main))
    , save(new QPushButton(CheckPage::tr("Save report…")))
    , open(new QPushButton(CheckPage::tr("Open report…")))
    , again(new QPushButton(CheckPage::tr("Run again")))
    , stop(new QPushButton(CheckPage::tr("Stop")))
    , when(new PlainLabel)
    , furtherTitle(new PlainLabel(CheckPage::tr("Also found")))
    , furtherBox(new QVBoxLayout)
    , steps(new StepsCard)
{
    auto *const column = new QVBoxLayout(q);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(note);
    column->addWidget(head);
    auto *const card = new Card;
    card->body()->setContentsMargins(1, 1, 1, 1);
    card->body()->addWidget(empty);
    auto *const emptyPage = new QWidget;
    auto *const around = new QVBoxLayout(emptyPage);
    around->setContentsMargins(margin, 0, margin, margin);
    around->addWidget(card);
    pages->addWidget(emptyPage);
    pages->addWidget(makeContent());
    column->addWidget(pages, 1);
    connectAll();
}

QWidget *CheckPage::Private::makeContent()
{
    makeActions();
    auto *const content = new QWidget;
    auto *const column = new QVBoxLayout(content);
    column->setContentsMargins(margin, 0, margin, margin);
    column->setSpacing(margin);
    column->addWidget(main);
    furtherTitle->setTone(Tone::Muted);
    furtherBox->setSpacing(2 * Metrics::grid);
    furtherBox->addWidget(furtherTitle);
    column->addLayout(furtherBox);
    column->addWidget(steps);
    column->addStretch();

    auto *const scroll = new QScrollArea;
    setRole(scroll, Role::Bare);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

void CheckPage::Private::makeActions()
{
    when->setTone(Tone::Muted);
    when->setTabularFigures(true);
    for (QPushButton *const button : {save, open, again, stop})
        main->actions()->addWidget(button);
    main->actions()->addStretch();
    main->actions()->addWidget(when);
}

void CheckPage::Private::connectAll()
{
    const auto start = [this] { q->start(); };
    connect(empty, &EmptyNote::actionChosen, q, start);
    connect(again, &QPushButton::clicked, q, start);
    connect(stop, &QPushButton::clicked, q, [this] {
        if (server)
            checkUps->stop(server->id());
    });
    connect(save, &QPushButton::clicked, q, [this] { chooseFile(QFileDialog::AcceptSave); });
    connect(open, &QPushButton::clicked, q, [this] { chooseFile(QFileDialog::AcceptOpen); });
    connect(head, &CheckHead::openRequested, q, [this] { chooseFile(QFileDialog::AcceptOpen); });
    connect(head, &CheckHead::liveRequested, q, [this] { backToLive(); });
    connect(servers, &ServerList::added, q, [this] { follow(); });
    connect(servers, &ServerList::aboutToRemove, q, [this] { follow(); });
    connect(servers, &ServerList::changed, q, [this] { follow(); });
    connect(checkUps, &CheckUps::changed, q, [this](const QString &changed) {
        if (server && server->id() == changed)
            refresh();
    });
}

// Which link is the worst may change every second; what somebody reads stays.
void CheckPage::Private::follow()
{
    ServerState *const chosen = servers->find(id);
    const bool isRead = server && servers->find(server->id()) == server
                        && checkUps->of(server->id()).phase != Phase::None;
    ServerState *const next = chosen ? chosen : isRead ? server.data() : servers->worst();
    if (next == server && next)
        return head->showServer(next);
    server = next;
    refresh();
}

const CheckUpState &CheckPage::Private::shown() const
{
    return report ? *report : checkUps->of(server ? server->id() : QString());
}

void CheckPage::Private::refresh()
{
    const CheckUpState &state = shown();
    if (report)
        head->showReport(state);
    else
        head->showServer(server);
    const bool isEmpty = state.phase == Phase::None;
    head->setOpenOffered(isEmpty);
    head->setDwellEnabled(server && state.phase != Phase::Running);
    pages->setCurrentIndex(isEmpty ? 0 : 1);
    if (isEmpty)
        showEmpty();
    else
        showCheckUp(state);
}

void CheckPage::Private::showEmpty()
{
    if (server)
        empty->say(CheckPage::tr("What is the matter with the link, and what mends it?"),
                   CheckPage::tr("The check-up looks at one layer after the other. It is a guest: it changes nothing on "
                                 "the server, and your jobs go on."),
                   CheckPage::tr("Check the link"));
    else
        empty->say(CheckPage::tr("No server is watched yet"), CheckPage::tr("Add one in Settings."), {});
}

void CheckPage::Private::showCheckUp(const CheckUpState &state)
{
    const Progress progress = progressOf(state);
    if (state.verdicts.isEmpty())
        main->say(progress.mark, progress.tone, progress.title, progress.detail);
    else
        main->show(state.verdicts.constFirst());
    showFurther(state.verdicts.mid(1));
    showActions(state);
    steps->show(state.checks);
    steps->setVisible(!state.checks.isEmpty());
}

void CheckPage::Private::showFurther(const QList<Diagnosis::Verdict> &verdicts)
{
    furtherTitle->setVisible(!verdicts.isEmpty());
    while (further.size() < verdicts.size()) {
        further += new VerdictCard(VerdictCard::Rank::Further);
        furtherBox->addWidget(further.constLast());
    }
    for (qsizetype at = 0; at < further.size(); ++at) {
        further.at(at)->setVisible(at < verdicts.size());
        if (at < verdicts.size())
            further.at(at)->show(verdicts.at(at));
    }
}

void CheckPage::Private::showActions(const CheckUpState &state)
{
    const bool isRunning = state.phase == Phase::Running;
    save->setVisible(state.phase == Phase::Done);
    open->setVisible(!isRunning);
    again->setVisible(!isRunning && !report && server);
    stop->setVisible(isRunning);
    when->setVisible(!isRunning && !report && state.time.isValid());
    when->setText(CheckPage::tr("Checked at %1").arg(checkedTime(state.time, server ? server->clock() : nullptr)));
}

void CheckPage::Private::chooseFile(QFileDialog::AcceptMode mode)
{
    const bool isSaving = mode == QFileDialog::AcceptSave;
    auto *const dialog = new QFileDialog(q->window(), isSaving ? CheckPage::tr("Save the report") : CheckPage::tr("Open a report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(mode);
    if (isSaving) {
        dialog->setNameFilters({CheckPage::tr("JSON, to be opened again (*.json)"), CheckPage::tr("Markdown, to be read (*.md)")});
        dialog->setDefaultSuffix(u"json"_s);
        dialog->selectFile(suggestedFile(shown()));
        connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
            dialog->setDefaultSuffix(filter.contains("*.md"_L1) ? u"md"_s : u"json"_s);
        });
    } else {
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setNameFilter(CheckPage::tr("Reports (*.json)"));
    }
    connect(dialog, &QFileDialog::fileSelected, q, [this, isSaving](const QString &file) {
        if (isSaving)
            q->saveReport(file);
        else
            q->openReport(file);
    });
    dialog->open();
}

void CheckPage::Private::backToLive()
{
    report.reset();
    note->hide();
    refresh();
}

CheckPage::CheckPage(ServerList *servers, CheckUps *checkUps, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, servers, checkUps))
{
    d->follow();
    d->refresh();
}

CheckPage::~CheckPage() = default;

void CheckPage::setServer(const QString &id)
{
    d->id = id;
    d->follow();
}

QString CheckPage::server() const
{
    return d->id;
}

void CheckPage::start()
{
    if (d->report)
        d->backToLive();
    if (d->server)
        d->checkUps->start(d->server->id(), d->head->dwell());
}

void CheckPage::saveReport(const QString &file)
{
    const QString problem = writeReport(d->shown(), file);
    if (problem.isEmpty())
        d->note->say(tr("Saved as %1").arg(file), Tone::Text);
    else
        d->note->say(problem, Tone::Bad);
}

void CheckPage::openReport(const QString &file)
{
    auto read = readReport(file);
    if (!read)
        return d->note->say(read.error(), Tone::Bad);
    d->note->hide();
    d->report = std::move(*read);
    d->refresh();
}

void CheckPage::showEvent(QShowEvent *event)
{
    d->follow();
    QWidget::showEvent(event);
}

} // namespace Pollux::Ui
