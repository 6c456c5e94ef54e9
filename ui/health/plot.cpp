// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/plot.h"

#include "ui/style/painting.h"
#include "ui/style/theme.h"

#include <QEvent>

#include <cmath>
#include <qcustomplot.h>

namespace Pollux::Ui {

namespace {

constexpr int topMargin = 9; // half a label: QCustomPlot leaves out what would be cut
constexpr int rightMargin = 1;
constexpr int labelHeight = 5 * Metrics::grid; // below the area, as in StateStrip
constexpr double lineWidth = 1.5;
constexpr double dotSize = 3.5;
constexpr qsizetype mostSmooth = 600; // points of a line

QSharedPointer<QCPAxisTickerText> tickerOf(const QList<PlotTick> &ticks)
{
    const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (const PlotTick &tick : ticks)
        ticker->addTick(tick.at, tick.label);
    return ticker;
}

//! The ring around a plot that has the keyboard, over what QCustomPlot paints.
class FocusRing : public QWidget
{
public:
    explicit FocusRing(QWidget *plot) : QWidget(plot) { setAttribute(Qt::WA_TransparentForMouseEvents); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!showsFocus(parentWidget()))
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintFocusRing(&painter, rect(), Metrics::grid);
    }
};

bool isLone(const QList<QPointF> &points, qsizetype at)
{
    const auto isGap = [&](qsizetype i) { return i < 0 || i >= points.size() || std::isnan(points.at(i).y()); };
    return !isGap(at) && isGap(at - 1) && isGap(at + 1);
}

} // namespace

class Plot::Private
{
public:
    Private(Plot *plot, int leftMargin);

    void draw();
    void drawAxes(const Tokens &tokens);
    void drawLine(const PlotLine &line, const Tokens &tokens);
    QCPBars *drawBars(const PlotBars &bars, QCPBars *below, const Tokens &tokens);

    QCustomPlot *const plot;
    FocusRing *const ring;
    PlotPicture picture;
};

Plot::Private::Private(Plot *owner, int leftMargin) : plot(new QCustomPlot(owner)), ring(new FocusRing(owner))
{
    plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    plot->setFocusPolicy(Qt::NoFocus);
    plot->setInteractions(QCP::Interactions());
    plot->setNoAntialiasingOnDrag(false);
    plot->setPlottingHint(QCP::phFastPolylines); // piece by piece: one path with hundreds of turns costs twice as much
    plot->axisRect()->setAutoMargins(QCP::msNone);
    plot->axisRect()->setMargins({leftMargin, topMargin, rightMargin, labelHeight});
    for (QCPAxis *const axis : {plot->xAxis, plot->yAxis}) {
        axis->setSubTicks(false);
        axis->setTickLengthIn(0);
        axis->setTickLabelPadding(3);
    }
    plot->xAxis->setTickLengthOut(3);
    plot->yAxis->setTickLength(0);
    plot->yAxis->setTickLabelPadding(6);
    plot->xAxis->grid()->setVisible(false);
    plot->yAxis->grid()->setZeroLinePen(Qt::NoPen);
}

void Plot::Private::drawAxes(const Tokens &tokens)
{
    const QPen line(tokens.line, 1);
    for (QCPAxis *const axis : {plot->xAxis, plot->yAxis}) {
        axis->setTickPen(line);
        axis->setTickLabelColor(tokens.muted);
        axis->setTickLabelFont(Theme::instance()->font(Metrics::smallTextPixels));
    }
    plot->xAxis->setBasePen(line);
    plot->yAxis->setBasePen(Qt::NoPen);
    plot->yAxis->grid()->setPen(line);
    plot->xAxis->setRange(picture.left, picture.right);
    plot->yAxis->setRange(picture.bottom, picture.top);
    plot->xAxis->setTicker(tickerOf(picture.xTicks));
    plot->yAxis->setTicker(tickerOf(picture.yTicks));
}

void Plot::Private::drawLine(const PlotLine &line, const Tokens &tokens)
{
    const QColor colour = tokens.of(line.tone);
    QVector<QCPGraphData> points;
    QVector<QCPGraphData> dots;
    points.reserve(line.points.size());
    for (qsizetype i = 0; i < line.points.size(); ++i) {
        const QPointF &point = line.points.at(i);
        points.append({point.x(), point.y()});
        if (isLone(line.points, i))
            dots.append({point.x(), point.y()});
    }
    QCPGraph *const graph = plot->addGraph();
    graph->setAdaptiveSampling(false); // the points are thinned already, and it would bridge gaps
    if (points.size() > mostSmooth) {
        // Hardly a pixel without a point: smooth or dashed it would look the same, and cost a hundred times as much.
        graph->setPen(QPen(colour, 0));
        graph->setAntialiased(false);
    } else if (line.dashed) {
        graph->setPen(QPen(colour, lineWidth, Qt::DashLine, Qt::FlatCap, Qt::RoundJoin));
    } else {
        graph->setPen(QPen(colour, lineWidth, Qt::SolidLine, Qt::SquareCap)); // no notch where two pieces meet
    }
    graph->data()->set(points, true);
    if (dots.isEmpty())
        return;
    QCPGraph *const lone = plot->addGraph();
    lone->setLineStyle(QCPGraph::lsNone);
    lone->setScatterStyle({QCPScatterStyle::ssDisc, colour, dotSize});
    lone->data()->set(dots, true);
}

QCPBars *Plot::Private::drawBars(const PlotBars &list, QCPBars *below, const Tokens &tokens)
{
    auto *const bars = new QCPBars(plot->xAxis, plot->yAxis);
    QVector<QCPBarsData> data;
    data.reserve(list.bars.size());
    for (const QPointF &bar : list.bars)
        data.append({bar.x(), bar.y()});
    bars->data()->set(data, true);
    bars->setWidth(list.width);
    bars->setPen(Qt::NoPen);
    bars->setBrush(tokens.tint(tokens.of(list.tone), list.strength));
    if (below)
        bars->moveAbove(below);
    return bars;
}

void Plot::Private::draw()
{
    const Tokens &tokens = Theme::instance()->tokens();
    plot->setBackground(tokens.surface);
    drawAxes(tokens);
    plot->clearPlottables();
    QCPBars *below = nullptr;
    for (const PlotBars &bars : std::as_const(picture.bars))
        below = drawBars(bars, below, tokens);
    for (const PlotLine &line : std::as_const(picture.lines))
        drawLine(line, tokens);
    if (!plot->size().isEmpty())
        plot->replot(QCustomPlot::rpQueuedReplot); // once, however often it is asked for until then
}

Plot::Plot(QWidget *parent, int leftMargin) : QWidget(parent), d(std::make_unique<Private>(this, leftMargin))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(Theme::instance(), &Theme::changed, this, [this] { d->draw(); });
    d->draw();
}

Plot::~Plot() = default;

void Plot::setPicture(const PlotPicture &picture)
{
    d->picture = picture;
    d->draw();
}

const PlotPicture &Plot::picture() const
{
    return d->picture;
}

QRect Plot::area() const
{
    const QMargins margins = d->plot->axisRect()->margins();
    return rect().marginsRemoved(margins);
}

double Plot::valueAt(int x) const
{
    const QRect where = area();
    const double share = double(x - where.left()) / qMax(1, where.width());
    return d->picture.left + qBound(0.0, share, 1.0) * (d->picture.right - d->picture.left);
}

int Plot::pixelOf(double value) const
{
    const QRect where = area();
    const double span = d->picture.right - d->picture.left;
    return where.left() + (span > 0 ? int(std::lround((value - d->picture.left) / span * where.width())) : 0);
}

QSize Plot::sizeHint() const
{
    return {120 * Metrics::grid, 33 * Metrics::grid};
}

QSize Plot::minimumSizeHint() const
{
    return {40 * Metrics::grid, 20 * Metrics::grid};
}

void Plot::resizeEvent(QResizeEvent *)
{
    if (size().isEmpty())
        return;
    d->plot->resize(size());
    d->ring->resize(size());
    Q_EMIT resized();
}

bool Plot::event(QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        d->ring->update();
    return QWidget::event(event);
}

void Plot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        d->draw();
    QWidget::changeEvent(event);
}

} // namespace Pollux::Ui
