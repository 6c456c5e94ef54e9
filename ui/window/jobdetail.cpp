// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/jobdetail.h"

#include "base/clock.h"
#include "base/plaintext.h"
#include "queue/whatfailed.h"
#include "ui/models/jobattempts.h"
#include "ui/models/readabletext.h"
#include "ui/models/serverlist.h"
#include "ui/models/texts.h"
#include "ui/style/roles.h"
#include "ui/widgets/card.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tabbar.h"
#include "ui/window/actionbar.h"
#include "ui/window/timelineview.h"

#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

namespace {

// "audio · job 9 · attempt 1"
QString originText(const ServerList &servers, const ServerState *server, const Job &job)
{
    QStringList parts;
    if (server && servers.servers().size() > 1)
        parts += plainLine(server->title());
    if (!job.key.queue.isEmpty())
        parts += plainLine(job.key.queue);
    parts += JobDetail::tr("job %1").arg(plainLine(job.key.id));
    if (job.attempt)
        parts += JobDetail::tr("attempt %1").arg(QLocale().toString(*job.attempt));
    return parts.join(u" · "_s);
}

QString timesText(const Job &job)
{
    QStringList parts;
    if (job.started.isValid())
        parts += JobDetail::tr("started %1").arg(clockText(job.started));
    if (isTerminal(job.state) && job.finished.isValid()) {
        parts += JobDetail::tr("ended %1").arg(clockText(job.finished));
        if (job.started.isValid() && job.started <= job.finished)
            parts += JobDetail::tr("took %1").arg(durationText(Milliseconds(job.started.msecsTo(job.finished))));
    }
    if (isTerminal(job.state) && job.gap)
        parts += JobDetail::tr("finished while disconnected");
    return parts.join(u" · "_s);
}

QString summaryText(const Job &job, const QDateTime &now)
{
    // What stands below its first line is where it happened.
    const QString error = job.state == JobState::Failed ? plainLine(job.error.section(u'\n', 0, 0)) : QString();
    QStringList parts{error.isEmpty() ? stepText(job, now) : error, timesText(job)};
    parts.removeAll(QString());
    return parts.isEmpty() ? stateText(job.state) : parts.join(u" · "_s);
}

Tone summaryTone(const Job &job)
{
    if (job.state == JobState::Failed)
        return Tone::Bad;
    return job.state == JobState::Unknown || job.state == JobState::Stalled ? Tone::Warn : Tone::Muted;
}

} // namespace

class JobDetail::Private
{
public:
    Private(ServerList *list, JobDetail *owner);

    void refresh();
    void showGone();
    void askForMore(ServerState *server);
    void fill(const ServerState *server);
    void fillTab();
    void fillText(const QString &text, const QString &placeholder);

    ServerList *const servers;
    JobDetail *const q;
    std::optional<JobRef> ref;
    std::optional<Job> job; // as it is shown; kept when the server forgets it
    QDateTime looked;       // the end of the attempt about which the server was asked for more
    bool isGone = false;

    PlainLabel *name = new PlainLabel;
    PlainLabel *origin = new PlainLabel;
    PlainLabel *summary = new PlainLabel;
    ActionBar *actions = new ActionBar;
    TabBar *tabs = new TabBar;
    QStackedLayout *pages = new QStackedLayout;
    TimelineView *timeline = new TimelineView;
    QPlainTextEdit *text = new QPlainTextEdit;
    QString rawText;

private:
    QWidget *makeContent();
    QLayout *makeTabLine();
};

JobDetail::Private::Private(ServerList *list, JobDetail *owner) : servers(list), q(owner)
{
    auto *const card = new Card;
    card->body()->addWidget(makeContent());
    auto *const layout = new QVBoxLayout(q);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(card);
    QObject::connect(servers, &ServerList::changed, q, [this] { refresh(); });
    QObject::connect(tabs, &QTabBar::currentChanged, q, [this] { fillTab(); });
    QObject::connect(actions, &ActionBar::linkChosen, q, &JobDetail::linkChosen);
    QObject::connect(actions, &ActionBar::actionChosen, q, [this](ActionKind kind) {
        if (ref)
            Q_EMIT q->actionChosen(kind, *ref);
    });
}

QWidget *JobDetail::Private::makeContent()
{
    name->setLook(Metrics::textPixels, QFont::DemiBold);
    origin->setTone(Tone::Muted);
    tabs->addTab(JobDetail::tr("Timeline"));
    tabs->addTab(JobDetail::tr("Attempts"));
    tabs->addTab(JobDetail::tr("Data"));
    tabs->addTab(JobDetail::tr("Result"));
    tabs->addTab(JobDetail::tr("Error"));
    tabs->setAccessibleName(JobDetail::tr("Details of the job"));
    timeline->setAccessibleName(JobDetail::tr("Timeline"));
    text->setReadOnly(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setTabChangesFocus(true);
    text->setUndoRedoEnabled(false);
    text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(Metrics::noteTextPixels);
    text->setFont(fixed);
    setRole(text, Role::Code);
    pages->addWidget(timeline);
    pages->addWidget(text);

    auto *const title = new QHBoxLayout;
    title->setSpacing(2 * Metrics::grid);
    title->addWidget(name);
    title->addWidget(origin);
    title->addStretch();
    auto *const close = new IconButton(u"close"_s, JobDetail::tr("Close the details"));
    QObject::connect(close, &QAbstractButton::clicked, q, &JobDetail::closeRequested);
    title->addWidget(close);
    title->setContentsMargins(0, -3, 0, -3); // a button among words makes their line no higher
    auto *const content = new QWidget;
    auto *const layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->setSpacing(Metrics::grid);
    layout->addLayout(title);
    layout->addWidget(summary);
    layout->addWidget(actions);
    layout->addSpacing(Metrics::grid);
    layout->addLayout(makeTabLine());
    layout->addSpacing(Metrics::grid);
    layout->addLayout(pages, 1);
    return content;
}

QLayout *JobDetail::Private::makeTabLine()
{
    auto *const copy = new QPushButton(JobDetail::tr("Copy"));
    auto *const copyId = new QPushButton(JobDetail::tr("Copy id"));
    QObject::connect(copy, &QPushButton::clicked, q, [this] { QApplication::clipboard()->setText(q->tabText()); });
    QObject::connect(copyId, &QPushButton::clicked, q, [this] { QApplication::clipboard()->setText(ref ? ref->key.id : QString()); });
    auto *const layout = new QHBoxLayout;
    layout->setSpacing(2 * Metrics::grid);
    layout->addWidget(tabs);
    layout->addStretch();
    layout->addWidget(copy);
    layout->addWidget(copyId);
    return layout;
}

// Every change of any job leads here once a turn: what is shown is compared first.
void JobDetail::Private::refresh()
{
    if (!ref || !q->isVisible())
        return;
    ServerState *const server = servers->find(ref->server);
    const Job *const found = servers->job(*ref);
    actions->showJob(server, found);
    if (!found)
        return showGone();
    if (job && *job == *found && !isGone)
        return;
    job = *found;
    isGone = false;
    fill(server);
    askForMore(server);
}

// Once an end: a server that has no more to tell is not asked again and again.
void JobDetail::Private::askForMore(ServerState *server)
{
    if (job->state != JobState::Failed || job->finished == looked)
        return;
    looked = job->finished;
    server->actions()->look(*job);
}

void JobDetail::Private::showGone()
{
    isGone = true;
    if (!job) {
        job.emplace();
        job->key = ref->key;
        fill(nullptr);
    }
    summary->setText(JobDetail::tr("The server no longer knows this job."));
    summary->setTone(Tone::Warn);
}

void JobDetail::Private::fill(const ServerState *server)
{
    const QDateTime now = server ? server->clock()->wallTime() : QDateTime();
    name->setText(jobName(*job));
    origin->setText(originText(*servers, server, *job));
    summary->setText(summaryText(*job, now));
    summary->setTone(summaryTone(*job));
    fillTab();
}

void JobDetail::Private::fillTab()
{
    if (!job)
        return;
    pages->setCurrentWidget(q->tab() == Tab::Timeline ? static_cast<QWidget *>(timeline) : text);
    text->setAccessibleName(tabs->tabText(tabs->currentIndex()));
    switch (q->tab()) {
    case Tab::Timeline: {
        const ServerState *const server = servers->find(ref->server);
        const auto moments = server ? server->timeline(ref->key) : QList<JobMoment>();
        if (!isGone || !moments.isEmpty())
            timeline->setMoments(moments);
        return;
    }
    case Tab::Attempts: {
        const ServerState *const server = servers->find(ref->server);
        const auto moments = server ? server->timeline(ref->key) : QList<JobMoment>();
        if (isGone && moments.isEmpty())
            return;
        return fillText(attemptsText(attemptsOf(moments)), JobDetail::tr("No attempt was seen yet."));
    }
    case Tab::Data:
        return fillText(job->data, JobDetail::tr("The server has not told what the job was given."));
    case Tab::Result:
        return fillText(job->result, JobDetail::tr("No result yet."));
    case Tab::Error:
        return fillText(whatFailed(*job), JobDetail::tr("No error."));
    }
}

// A text that is still the same keeps its selection and its scroll position.
void JobDetail::Private::fillText(const QString &raw, const QString &placeholder)
{
    text->setPlaceholderText(placeholder);
    const QString shown = q->tab() == Tab::Data ? readableWithoutSecrets(raw) : readableText(raw);
    if (shown != rawText)
        text->setPlainText(shown);
    rawText = shown;
}

JobDetail::JobDetail(ServerList *servers, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(servers, this))
{}

JobDetail::~JobDetail() = default;

void JobDetail::setJob(const std::optional<JobRef> &ref)
{
    if (d->ref == ref)
        return;
    d->ref = ref;
    d->job.reset();
    d->looked = {};
    d->isGone = false;
    d->timeline->setMoments({});
    d->refresh();
}

const std::optional<JobRef> &JobDetail::job() const
{
    return d->ref;
}

JobDetail::Tab JobDetail::tab() const
{
    return Tab(d->tabs->currentIndex());
}

void JobDetail::setTab(Tab tab)
{
    d->tabs->setCurrentIndex(int(tab));
}

QString JobDetail::tabText() const
{
    return tab() == Tab::Timeline ? d->timeline->toPlainText() : d->text->toPlainText();
}

void JobDetail::focusTab()
{
    d->pages->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void JobDetail::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    d->refresh();
}

} // namespace Pollux::Ui
