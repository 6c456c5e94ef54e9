// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/linkpage.h"

#include "base/clock.h"
#include "ui/health/dropscard.h"
#include "ui/health/figurerow.h"
#include "ui/health/linkwords.h"
#include "ui/health/nowcard.h"
#include "ui/health/stripcard.h"
#include "ui/models/texts.h"
#include "ui/style/roles.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QLocale>
#include <QPointer>
#include <QScrollArea>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <cmath>

namespace Pollux::Ui {

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds settle = 200ms; // what changes at once is shown at once, together
constexpr Milliseconds second = 1s;
constexpr Milliseconds minute = 60s;
constexpr int margin = 3 * Metrics::grid;

enum Figure { Connected, Drops, Recovery, RoundTrip, Since, FigureCount };

QString noFigure()
{
    return LinkPage::tr("–", "no number is known");
}

} // namespace

class LinkPage::Private
{
public:
    Private(LinkPage *page, ServerList *list);

    void makeHead(QVBoxLayout *column);
    ServerState *wanted() const;
    void follow();
    void refreshSoon(Milliseconds delay);
    void refresh();
    void showFigures(const ServerState &state, const QDateTime &from, const QDateTime &now);
    void showSince(const LinkTimeline &link, const QDateTime &now);
    Milliseconds untilNext(const LinkTimeline &link, const QDateTime &now) const;

    LinkPage *const q;
    ServerList *const servers;
    QString id;                   // the one asked for
    QPointer<ServerState> server; // the one shown
    QTimer tick{q};
    QStackedLayout *stack;
    PlainLabel *title;
    PlainLabel *address;
    QComboBox *range;
    FigureRow *figures;
    StripCard *strip;
    NowCard *now;
    DropsCard *drops;
};

LinkPage::Private::Private(LinkPage *page, ServerList *list)
    : q(page)
    , servers(list)
    , stack(new QStackedLayout(page))
    , title(new PlainLabel(page))
    , address(new PlainLabel(page))
    , range(new QComboBox(page))
    , figures(new FigureRow(FigureCount, page))
    , strip(new StripCard(page))
    , now(new NowCard(page))
    , drops(new DropsCard(page))
{
    auto *const none = new PlainLabel(LinkPage::tr("No server is watched yet. Add one in Settings."), page);
    none->setAlignment(Qt::AlignCenter);
    none->setTone(Tone::Muted);
    stack->addWidget(none);

    auto *const content = new QWidget;
    auto *const column = new QVBoxLayout(content);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin);
    makeHead(column);
    for (QWidget *const part :
         {static_cast<QWidget *>(figures), static_cast<QWidget *>(strip), static_cast<QWidget *>(now)})
        column->addWidget(part);
    column->addWidget(drops, 1);

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
    range->setAccessibleName(LinkPage::tr("Time shown"));
    range->addItem(LinkPage::tr("Last hour"), 1);
    range->addItem(LinkPage::tr("Last 2 hours"), 2);
    range->addItem(LinkPage::tr("Last 24 hours"), 24);
    range->setCurrentIndex(1);
    auto *const head = new QHBoxLayout;
    head->setSpacing(2 * Metrics::grid);
    head->addWidget(title);
    head->addWidget(address, 1);
    head->addWidget(range);
    column->addLayout(head);
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
    if (server) {
        connect(server, &ServerState::linkChanged, q, [this] { refreshSoon(settle); });
        connect(server, &ServerState::aboutChanged, q, [this] { refreshSoon(settle); });
        connect(server, &ServerState::jobsChanged, q, [this] { refreshSoon(second); }); // the traffic
    }
    refreshSoon(0ms);
}

void LinkPage::Private::refreshSoon(Milliseconds delay)
{
    if (q->isVisible() && (!tick.isActive() || tick.remainingTimeAsDuration() > delay))
        tick.start(delay);
}

void LinkPage::Private::refresh()
{
    stack->setCurrentIndex(server ? 1 : 0);
    if (!server)
        return;
    const QDateTime time = server->clock()->wallTime();
    const QDateTime from = time.addSecs(range->currentData().toInt() * -3600LL);
    title->setText(server->title());
    address->setText(server->address());
    showFigures(*server, from, time);
    strip->show(server->link(), from, time);
    now->show(*server, time);
    drops->show(server->link(), time);
    tick.start(untilNext(server->link(), time));
}

void LinkPage::Private::showFigures(const ServerState &state, const QDateTime &from, const QDateTime &time)
{
    const LinkTimeline &link = state.link();
    const QLocale locale;
    const auto share = link.connectedShare(from, time);
    // Rounded down: 99.99 % is not all of it.
    const double percent = std::floor(share.value_or(0) * 1000) / 10;
    figures->setFigure(Connected, LinkPage::tr("Connected"),
                       share ? LinkPage::tr("%1 %").arg(locale.toString(percent, 'f', percent == 100 ? 0 : 1))
                             : noFigure());
    figures->setFigure(Drops, LinkPage::tr("Drops"), locale.toString(link.dropsBetween(from, time)));
    const auto recovery = link.medianRecovery(from, time);
    figures->setFigure(Recovery, LinkPage::tr("Time to recover"), recovery ? recoveryText(*recovery) : noFigure(),
                       recovery ? LinkPage::tr("Half of the drops healed sooner, half of them later.") : QString());
    const auto roundTrip = state.figures().roundTrip;
    figures->setFigure(RoundTrip, LinkPage::tr("Round trip"), roundTrip ? roundTripText(*roundTrip) : noFigure());
    showSince(link, time);
}

void LinkPage::Private::showSince(const LinkTimeline &link, const QDateTime &time)
{
    const auto down = link.downSince();
    if (down && !isConnected(link.condition())) {
        figures->setFigure(Since, LinkPage::tr("Down since"), momentText(*down, time),
                           QLocale().toString(down->toLocalTime()));
    } else if (isConnected(link.condition())) {
        // Past the first minute the seconds are noise, and would keep the page busy.
        Milliseconds up(std::max<qint64>(0, link.since().msecsTo(time)));
        if (up >= minute)
            up = std::chrono::floor<std::chrono::minutes>(up);
        figures->setFigure(Since, LinkPage::tr("Connected for"), durationText(up),
                           QLocale().toString(link.since().toLocalTime()));
    } else {
        figures->setFigure(Since, LinkPage::tr("Connected for"), noFigure());
    }
}

Milliseconds LinkPage::Private::untilNext(const LinkTimeline &link, const QDateTime &time) const
{
    if (!isConnected(link.condition()))
        return link.downSince() || link.nextTry() ? second : minute;
    const qint64 up = link.since().msecsTo(time);
    return up < minute.count() ? second : Milliseconds(minute.count() - up % minute.count());
}

LinkPage::LinkPage(ServerList *servers, QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this, servers))
{
    connect(servers, &ServerList::added, this, [this] { d->follow(); });
    connect(servers, &ServerList::aboutToRemove, this, [this] { d->follow(); });
    connect(servers, &ServerList::changed, this, [this] { d->follow(); });
    connect(&d->tick, &QTimer::timeout, this, [this] { d->refresh(); });
    connect(d->range, &QComboBox::currentIndexChanged, this, [this] { d->refreshSoon(0ms); });
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

LinkPage::~LinkPage() = default;

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
    d->refresh();
    QWidget::showEvent(event);
}

void LinkPage::hideEvent(QHideEvent *event)
{
    d->tick.stop();
    QWidget::hideEvent(event);
}

} // namespace Pollux::Ui
