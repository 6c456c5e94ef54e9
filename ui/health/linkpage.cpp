// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/linkpage.h"

#include "base/clock.h"
#include "ui/health/causescard.h"
#include "ui/health/dropscard.h"
#include "ui/health/findingcard.h"
#include "ui/health/intervalscard.h"
#include "ui/health/linkfigurerow.h"
#include "ui/health/nowcard.h"
#include "ui/health/plot.h"
#include "ui/health/roundtripcard.h"
#include "ui/health/stripcard.h"
#include "ui/health/timeaxis.h"
#include "ui/health/trafficcard.h"
#include "ui/style/roles.h"
#include "ui/widgets/emptynote.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <optional>

namespace Pollux::Ui {

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds settle = 200ms; // what changes at once is shown at once, together
constexpr Milliseconds second = 1s;
constexpr Milliseconds minute = 60s;
constexpr int margin = 3 * Metrics::grid;
constexpr int usualWidth = 800; // of the pictures: the axis moves on when that is a pixel

//! What the story of drops was made from: while it is the same, so is the story.
struct DropsSeen
{
    QDateTime first;
    QDateTime last;
    qsizetype count = 0;
    qsizetype healed = 0;
    qsizetype failures = 0;

    bool operator==(const DropsSeen &) const = default;
};

DropsSeen dropsSeen(const QList<LinkDrop> &drops, const QDateTime &from, const QDateTime &to)
{
    DropsSeen seen;
    for (const LinkDrop &drop : drops) {
        if (drop.time < from || drop.time > to)
            continue;
        if (seen.count == 0)
            seen.first = drop.time;
        seen.last = drop.time;
        ++seen.count;
        seen.healed += drop.healedAfter ? 1 : 0;
        seen.failures += drop.failures.size();
    }
    return seen;
}

} // namespace

class LinkPage::Private
{
public:
    Private(LinkPage *page, ServerList *list);

    void makeHead(QVBoxLayout *column);
    void makeCards(QVBoxLayout *column);
    ServerState *wanted() const;
    void follow();
    void refreshSoon(Milliseconds delay);
    void redrawSoon(Milliseconds delay);
    void refresh();
    void draw();
    void showDrops();
    Milliseconds pixel() const { return axis.span() / usualWidth; }
    Milliseconds untilNext(const LinkTimeline &link, const QDateTime &now) const;

    LinkPage *const q;
    ServerList *const servers;
    QString id;                   // the one asked for
    QPointer<ServerState> server; // the one shown
    QTimer tick{q};
    TimeAxis axis;
    bool isStale = true;           // the pictures, for another reason than that time has passed
    QDateTime drawn;               // until when
    std::optional<DropsSeen> told; // what the pictures of drops show
    QStackedLayout *stack;
    PlainLabel *title;
    PlainLabel *address;
    QPushButton *showAll;
    QComboBox *range;
    LinkFigureRow *figures;
    StripCard *strip;
    NowCard *now;
    RoundTripCard *roundTrip;
    FindingCard *finding;
    QWidget *dropPictures;
    CausesCard *causes;
    IntervalsCard *intervals;
    TrafficCard *traffic;
    DropsCard *drops;
};

LinkPage::Private::Private(LinkPage *page, ServerList *list)
    : q(page)
    , servers(list)
    , stack(new QStackedLayout(page))
    , title(new PlainLabel(page))
    , address(new PlainLabel(page))
    , showAll(new QPushButton(LinkPage::tr("Show all"), page))
    , range(new QComboBox(page))
    , figures(new LinkFigureRow(page))
    , strip(new StripCard(&axis, page))
    , now(new NowCard(page))
    , roundTrip(new RoundTripCard(&axis, page))
    , finding(new FindingCard(page))
    , dropPictures(new QWidget(page))
    , causes(new CausesCard(page))
    , intervals(new IntervalsCard(page))
    , traffic(new TrafficCard(&axis, page))
    , drops(new DropsCard(page))
{
    auto *const none = new EmptyNote(page);
    none->say(LinkPage::tr("No server is watched yet"), LinkPage::tr("How a server is reached, and how it has been, is shown here."),
              LinkPage::tr("Add a server…"));
    QObject::connect(none, &EmptyNote::actionChosen, page, &LinkPage::newServerRequested);
    stack->addWidget(none);

    auto *const content = new QWidget;
    auto *const column = new QVBoxLayout(content);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin);
    makeHead(column);
    makeCards(column);

    auto *const scroll = new QScrollArea(page);
    setRole(scroll, Role::Bare);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    stack->addWidget(scroll);
    tick.setSingleShot(true);
}

void LinkPage::Private::makeHead(QVBoxLayout *column)
{
    title->setLook(Metrics::titlePixels, QFont::DemiBold);
    address->setTone(Tone::Muted);
    setRole(showAll, Role::Quiet);
    showAll->hide();
    range->setAccessibleName(LinkPage::tr("Time shown"));
    range->addItem(LinkPage::tr("Last hour"), 1);
    range->addItem(LinkPage::tr("Last 2 hours"), 2);
    range->addItem(LinkPage::tr("Last 24 hours"), 24);
    range->addItem(LinkPage::tr("Last 7 days"), 7 * 24);
    range->setCurrentIndex(1);
    auto *const head = new QHBoxLayout;
    head->setSpacing(2 * Metrics::grid);
    head->addWidget(title);
    head->addWidget(address, 1);
    head->addWidget(showAll);
    head->addWidget(range);
    column->addLayout(head);
}

void LinkPage::Private::makeCards(QVBoxLayout *column)
{
    auto *const pair = new QHBoxLayout(dropPictures);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(margin);
    pair->addWidget(causes, 1);
    pair->addWidget(intervals, 1);
    for (QWidget *const part :
         std::initializer_list<QWidget *>{figures, strip, now, roundTrip, finding, dropPictures, traffic})
        column->addWidget(part);
    column->addWidget(drops, 1);
    finding->hide();
    dropPictures->hide();
}

ServerState *LinkPage::Private::wanted() const
{
    ServerState *const chosen = servers->find(id);
    return chosen ? chosen : servers->worst();
}

// The worst server may be another one after every change; whoever is shown is listened to.
void LinkPage::Private::follow()
{
    ServerState *const next = wanted();
    if (next == server)
        return;
    if (server)
        server->disconnect(q);
    server = next;
    axis.reset();
    told.reset();
    if (server) {
        connect(server, &ServerState::linkChanged, q, [this] { redrawSoon(settle); });
        connect(server, &ServerState::samplesChanged, q, [this] { redrawSoon(settle); });
        connect(server, &ServerState::aboutChanged, q, [this] { refreshSoon(settle); });
        connect(server, &ServerState::jobsChanged, q, [this] { refreshSoon(second); }); // the traffic
    }
    redrawSoon(0ms);
}

void LinkPage::Private::refreshSoon(Milliseconds delay)
{
    if (q->isVisible() && (!tick.isActive() || tick.remainingTimeAsDuration() > delay))
        tick.start(delay);
}

void LinkPage::Private::redrawSoon(Milliseconds delay)
{
    isStale = true;
    refreshSoon(delay);
}

void LinkPage::Private::refresh()
{
    stack->setCurrentIndex(server ? 1 : 0);
    if (!server)
        return;
    const QDateTime time = server->clock()->wallTime();
    axis.setNow(time);
    title->setText(server->title());
    address->setText(server->address());
    showAll->setVisible(axis.isZoomed());
    figures->show(*server, axis.from(), axis.to());
    now->show(*server, time);
    drops->show(server->link(), time);
    const bool hasMoved = !axis.isZoomed() && drawn.msecsTo(time) >= pixel().count();
    if (isStale || hasMoved)
        draw();
    tick.start(untilNext(server->link(), time));
}

void LinkPage::Private::draw()
{
    isStale = false;
    drawn = axis.now();
    const auto spans = server->link().spans(axis.from(), axis.to());
    strip->show(spans);
    roundTrip->show(server->samples(), spans);
    traffic->show(server->samples());
    showDrops();
}

void LinkPage::Private::showDrops()
{
    const auto &known = server->link().drops();
    const DropsSeen seen = dropsSeen(known, axis.from(), axis.to());
    if (seen == told)
        return;
    told = seen;
    dropPictures->setVisible(seen.count > 0);
    const DropStory story = dropStory(known, axis.from(), axis.to());
    causes->show(story.causes);
    intervals->show(story);
    finding->setVisible(story.period.has_value());
    if (story.period)
        finding->show(story, dropMinutes(known, axis.from(), axis.to()));
}

Milliseconds LinkPage::Private::untilNext(const LinkTimeline &link, const QDateTime &time) const
{
    if (!isConnected(link.condition()))
        return link.downSince() || link.nextTry() ? second : minute;
    const qint64 up = link.since().msecsTo(time);
    if (up < minute.count())
        return second;
    const Milliseconds toNextMinute(minute.count() - up % minute.count());
    return axis.isZoomed() ? toNextMinute : std::min(toNextMinute, std::max(second, pixel()));
}

LinkPage::LinkPage(ServerList *servers, QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this, servers))
{
    connect(servers, &ServerList::added, this, [this] { d->follow(); });
    connect(servers, &ServerList::aboutToRemove, this, [this] { d->follow(); });
    connect(servers, &ServerList::changed, this, [this] { d->follow(); });
    connect(&d->tick, &QTimer::timeout, this, [this] { d->refresh(); });
    connect(d->range, &QComboBox::currentIndexChanged, this,
            [this] { d->axis.setSpan(std::chrono::hours(d->range->currentData().toInt())); });
    connect(&d->axis, &TimeAxis::changed, this, [this] { d->redrawSoon(0ms); });
    connect(d->showAll, &QPushButton::clicked, &d->axis, &TimeAxis::reset);
    const auto plots = findChildren<Plot *>();
    for (const Plot *const plot : plots)
        connect(plot, &Plot::resized, this, [this] { d->redrawSoon(0ms); });
    connect(d->now, &NowCard::retryRequested, this, [this] {
        if (d->server)
            Q_EMIT retryRequested(d->server->id());
    });
    connect(d->now, &NowCard::settingsRequested, this, [this] {
        if (d->server)
            Q_EMIT settingsRequested(d->server->id());
    });
    connect(d->now, &NowCard::checkRequested, this, [this] {
        if (d->server)
            Q_EMIT checkRequested(d->server->id());
    });
    d->follow();
}

// The pictures go before the axis that they look at.
LinkPage::~LinkPage()
{
    qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
}

void LinkPage::setServer(const QString &id)
{
    d->id = id;
    d->follow();
}

QString LinkPage::server() const
{
    return d->id;
}

// What nobody looks at costs nothing.
void LinkPage::showEvent(QShowEvent *event)
{
    d->follow();
    d->isStale = true; // batches came unseen
    d->refresh();
    QWidget::showEvent(event);
}

void LinkPage::hideEvent(QHideEvent *event)
{
    d->tick.stop();
    QWidget::hideEvent(event);
}

} // namespace Pollux::Ui
