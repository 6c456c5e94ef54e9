// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/floatingpanel.h"

#include "ui/actions/jobactions.h"
#include "ui/panel/dragmover.h"
#include "ui/panel/panelview.h"
#include "ui/panel/placement.h"
#include "ui/panel/roundedregion.h"
#include "ui/panel/slimbutton.h"
#include "ui/panel/ticker.h"
#include "ui/style/theme.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int refreshPause = 100; // ms; a person sees no more, and a batch may come each frame

QList<ScreenArea> screenAreas()
{
    QList<ScreenArea> areas;
    const QScreen *const primary = QGuiApplication::primaryScreen();
    for (const QScreen *screen : QGuiApplication::screens()) {
        const ScreenArea area{screen->name(), screen->geometry(), screen->availableGeometry()};
        if (screen == primary)
            areas.prepend(area);
        else
            areas.append(area);
    }
    return areas;
}

} // namespace

class FloatingPanel::Private
{
public:
    Private(FloatingPanel *panel, ServerList *list);

    void connectParts();
    void watchScreens();
    void scheduleRefresh();
    void refresh();
    void setPace();
    //! The size that the form of now wants, at the place of now.
    void fit();
    void dragTo(const QPoint &topLeft);
    int radius() const;
    Placement placement() const { return Placement(screenAreas()); }

    FloatingPanel *const q;
    ServerList *const servers;
    SlimButton *const slim;
    PanelView *const view;
    DragMover *const mover;
    Ticker *const ticker;
    JobActions *const actions;
    QTimer pause;
    bool isStale = false;      // something came during the pause
    std::optional<Place> home; // where the person wants it
    std::optional<Place> here; // where it is now: home, or beside the tray
};

FloatingPanel::Private::Private(FloatingPanel *panel, ServerList *list)
    : q(panel)
    , servers(list)
    , slim(new SlimButton(panel))
    , view(new PanelView(panel))
    , mover(new DragMover(panel))
    , ticker(new Ticker(panel))
    , actions(new JobActions(list, panel))
{
    view->hide();
    pause.setSingleShot(true);
    pause.setInterval(refreshPause);
}

void FloatingPanel::Private::connectParts()
{
    slim->installEventFilter(mover);
    view->header()->installEventFilter(mover);
    connect(slim, &SlimButton::clicked, q, [this] { q->setForm(Form::Open); });
    connect(view, &PanelView::collapseRequested, q, [this] { q->setForm(Form::Slim); });
    connect(view, &PanelView::windowRequested, q, &FloatingPanel::windowRequested);
    connect(view, &PanelView::settingsRequested, q, &FloatingPanel::settingsRequested);
    connect(view, &PanelView::serverSettingsRequested, q, &FloatingPanel::serverSettingsRequested);
    connect(view, &PanelView::queuesRequested, q, &FloatingPanel::queuesRequested);
    connect(view, &PanelView::jobRequested, q, &FloatingPanel::jobRequested);
    connect(view, &PanelView::linkRequested, q, &FloatingPanel::linkRequested);
    connect(view, &PanelView::checkRequested, q, &FloatingPanel::checkRequested);
    connect(view, &PanelView::retryRequested, q, &FloatingPanel::retryRequested);
    connect(view, &PanelView::heightChanged, q, [this] { fit(); });
    connect(view, &PanelView::queueActionChosen, actions,
            qOverload<ActionKind, const QString &, const QString &>(&JobActions::run));
    connect(actions, &JobActions::told, view, &PanelView::tell);
    connect(mover, &DragMover::dragged, q, [this](const QPoint &topLeft) { dragTo(topLeft); });
    connect(mover, &DragMover::dropped, q, &FloatingPanel::placeChanged);
    connect(servers, &ServerList::changed, q, [this] { scheduleRefresh(); });
    connect(ticker, &Ticker::ticked, q, [this] { refresh(); });
    connect(&pause, &QTimer::timeout, q, [this] {
        if (isStale)
            scheduleRefresh();
    });
    connect(Theme::instance(), &Theme::changed, q, [this] { refresh(); });
}

void FloatingPanel::Private::watchScreens()
{
    const auto watch = [this](QScreen *screen) {
        connect(screen, &QScreen::availableGeometryChanged, q, [this] { fit(); });
    };
    for (QScreen *screen : QGuiApplication::screens())
        watch(screen);
    connect(qGuiApp, &QGuiApplication::screenAdded, q, watch);
    // While one is told to go it is still there, and one that comes (the panel's, maybe) has to find its place first.
    const auto fitSoon = [this] { fit(); };
    connect(qGuiApp, &QGuiApplication::screenAdded, q, fitSoon, Qt::QueuedConnection);
    connect(qGuiApp, &QGuiApplication::screenRemoved, q, fitSoon, Qt::QueuedConnection);
    connect(qGuiApp, &QGuiApplication::primaryScreenChanged, q, fitSoon, Qt::QueuedConnection);
}

void FloatingPanel::Private::scheduleRefresh()
{
    isStale = true;
    if (!q->isVisible() || pause.isActive())
        return;
    pause.start();
    refresh();
}

void FloatingPanel::Private::refresh()
{
    if (!q->isVisible())
        return;
    isStale = false;
    if (q->m_form == Form::Slim)
        slim->setLine(slimLine(*servers));
    else
        view->showServers(*servers);
    setPace();
    fit();
}

void FloatingPanel::Private::setPace()
{
    if (!q->isVisible() || servers->servers().isEmpty())
        return ticker->setPace(Ticker::Pace::Stopped);
    const bool bySeconds = q->m_form == Form::Slim ? slim->line().countsSeconds : view->countsSeconds();
    ticker->setPace(bySeconds ? Ticker::Pace::Seconds : Ticker::Pace::Minutes);
}

void FloatingPanel::Private::fit()
{
    const Placement placing = placement();
    if (!here)
        here = home.value_or(placing.home());
    QSize size = slim->sizeHint();
    if (q->m_form == Form::Open) {
        const QRect any = placing.at(*here, QSize(Metrics::panelWidth, 1));
        const int most = placing.screenOf(any).available.height();
        size = QSize(Metrics::panelWidth, view->fittingHeight(Metrics::panelWidth - 2, most - 2) + 2);
    }
    if (!canPlaceWindows())
        q->resize(size);
    else if (const QRect wanted = placing.at(*here, size); wanted != q->geometry())
        q->setGeometry(wanted);
}

void FloatingPanel::Private::dragTo(const QPoint &topLeft)
{
    const Placement placing = placement();
    const QRect moved = placing.snapped(QRect(topLeft, q->size()));
    home = placing.placeOf(moved);
    here = home;
    q->move(moved.topLeft());
}

int FloatingPanel::Private::radius() const
{
    if (!canPlaceWindows())
        return 0;
    return q->m_form == Form::Slim ? SlimButton::height / 2 : Metrics::panelRadius;
}

FloatingPanel::FloatingPanel(ServerList *servers, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, servers))
{
    setWindowTitle(tr("Queue panel"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_QuitOnClose, false);
    if (canPlaceWindows()) {
        setWindowFlags(Qt::Tool | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint);
        setAttribute(Qt::WA_TranslucentBackground);
    } else {
        setWindowFlags(Qt::Window | Qt::WindowStaysOnTopHint);
    }
    d->connectParts();
    d->watchScreens();
}

FloatingPanel::~FloatingPanel() = default;

void FloatingPanel::setTold(ToldList *told)
{
    d->view->setTold(told, d->servers);
}

void FloatingPanel::setForm(Form form)
{
    if (form == m_form)
        return;
    m_form = form;
    d->slim->setVisible(form == Form::Slim);
    d->view->setVisible(form == Form::Open);
    // Closed, it goes back to where the person has put it.
    if (form == Form::Slim)
        d->here = d->home;
    d->refresh();
    setFocus();
    update();
    Q_EMIT placeChanged();
}

void FloatingPanel::toggleNear(const QPoint &global)
{
    if (isVisible() && m_form == Form::Open) {
        hide();
        return;
    }
    setForm(Form::Open);
    d->view->showServers(*d->servers);
    const Placement placing = d->placement();
    const ScreenArea &screen = placing.screenOf(QRect(global, QSize(1, 1)));
    const int most = screen.available.height() - 2 * Placement::trayGap;
    const QSize size(Metrics::panelWidth, d->view->fittingHeight(Metrics::panelWidth - 2, most - 2) + 2);
    d->here = placing.placeOf(placing.near(global, size));
    show();
    raise();
    activateWindow();
}

void FloatingPanel::tell(const QString &text)
{
    d->view->tell(text, Tone::Text);
}

QByteArray FloatingPanel::savePlace() const
{
    return d->home ? d->home->save() : QByteArray();
}

void FloatingPanel::restorePlace(const QByteArray &place)
{
    d->home = Place::load(place);
    d->here = d->home;
    d->fit();
}

void FloatingPanel::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Theme::instance()->tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // Two fills: a pen of one pixel is thinner on the curves.
    painter.setBrush(tokens.line);
    painter.drawRoundedRect(rect(), d->radius(), d->radius());
    painter.setBrush(tokens.surface);
    painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), d->radius() - 1, d->radius() - 1);
}

void FloatingPanel::resizeEvent(QResizeEvent *)
{
    d->slim->setGeometry(rect());
    d->view->setGeometry(rect().adjusted(1, 1, -1, -1));
    if (QGuiApplication::platformName() == "xcb"_L1)
        setMask(roundedRegion(size(), d->radius()));
}

void FloatingPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    d->refresh();
}

void FloatingPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    d->ticker->setPace(Ticker::Pace::Stopped);
}

void FloatingPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_form == Form::Open)
        setForm(Form::Slim);
    else
        QWidget::keyPressEvent(event);
}

} // namespace Pollux::Ui
