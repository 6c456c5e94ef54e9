// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/queuestrip.h"

#include "ui/models/queuelines.h"
#include "ui/models/texts.h"
#include "ui/panel/panelrow.h"
#include "ui/panel/queuefigures.h"
#include "ui/style/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

QueueStrip::QueueStrip(QWidget *parent)
    : QWidget(parent)
    , m_waiting(new PlainLabel(this))
    , m_running(new PlainLabel(this))
    , m_failed(new PlainLabel(this))
    , m_paused(new PlainLabel(this))
    , m_workers(new PlainLabel(this))
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(PanelRow::sidePadding, 6, PanelRow::sidePadding, 7);
    row->setSpacing(14);
    for (PlainLabel *label : {m_waiting, m_running, m_failed, m_paused, m_workers}) {
        label->setLook(Metrics::noteTextPixels);
        label->setTone(Tone::Muted);
        label->setTabularFigures(true);
        row->addWidget(label);
    }
    m_failed->setTone(Tone::Bad);
    m_paused->setTone(Tone::Warn);
    row->addStretch();
    setVisible(false);
}

void QueueStrip::setFigures(const QueueFigures &figures, const WorkerSum &workers, qsizetype lines)
{
    const bool hasSums = lines != 1;
    m_hasLines = lines > 0;
    m_waiting->setText(tr("%n waiting", nullptr, int(figures.waiting)));
    m_waiting->setVisible(hasSums && figures.waiting > 0);
    m_running->setText(tr("%n running", nullptr, int(figures.running)));
    m_running->setVisible(hasSums);
    m_failed->setText(tr("%n failed", nullptr, int(figures.failed)));
    m_failed->setVisible(hasSums && figures.failed > 0);
    m_paused->setText(tr("paused: %1").arg(isolated(figures.paused.join(u", "_s))));
    m_paused->setVisible(lines == 0 && !figures.paused.isEmpty());
    m_workers->setText(workers.text);
    m_workers->setTone(workers.isAlarm ? Tone::Warn : Tone::Muted);
    m_workers->setVisible(!workers.text.isEmpty());
    const bool tells = figures.waiting > 0 || figures.failed > 0 || !figures.paused.isEmpty();
    setVisible((hasSums && tells) || !workers.text.isEmpty());
    update();
}

void QueueStrip::paintEvent(QPaintEvent *)
{
    if (!m_hasLines)
        QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), Theme::instance()->tokens().line);
}

} // namespace Pollux::Ui
