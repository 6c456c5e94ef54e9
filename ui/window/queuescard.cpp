// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/queuescard.h"

#include "base/plaintext.h"
#include "ui/models/actiontexts.h"
#include "ui/style/roles.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

namespace {

constexpr qsizetype titleLength = 80;

PlainLabel *smallTitle(const QString &text, QWidget *parent)
{
    auto *const label = new PlainLabel(text, parent);
    label->setLook(Metrics::smallTextPixels);
    label->setTone(Tone::Muted);
    return label;
}

QGridLayout *makeGrid()
{
    auto *const grid = new QGridLayout;
    grid->setHorizontalSpacing(4 * Metrics::grid);
    grid->setVerticalSpacing(Metrics::grid);
    return grid;
}

} // namespace

QueuesCard::QueuesCard(QWidget *parent)
    : Card(parent)
    , m_title(new PlainLabel(this))
    , m_queueGrid(makeGrid())
    , m_moreQueues(smallTitle({}, this))
    , m_workersTitle(smallTitle(tr("Workers"), this))
    , m_workerGrid(makeGrid())
    , m_moreWorkers(smallTitle({}, this))
{
    m_title->setLook(Metrics::titlePixels, QFont::DemiBold);
    m_queueGrid->setColumnStretch(Counts, 1);
    m_workerGrid->setColumnStretch(1, 1);
    m_workersTitle->setContentsMargins(0, 2 * Metrics::grid, 0, 0);
    body()->setSpacing(Metrics::grid);
    body()->addWidget(m_title);
    body()->addLayout(m_queueGrid);
    body()->addWidget(m_moreQueues);
    body()->addWidget(m_workersTitle);
    body()->addLayout(m_workerGrid);
    body()->addWidget(m_moreWorkers);
}

void QueuesCard::show(const ServerList &servers, const ServerState &server)
{
    m_title->setText(servers.servers().size() > 1 ? plainLine(server.title(), titleLength) : tr("Queues"));
    showQueues(queueLines(servers, server.id()));
    showWorkers(workerLines(server));
}

void QueuesCard::showQueues(const QList<QueueLine> &lines)
{
    const qsizetype shown = std::min<qsizetype>(lines.size(), maxQueues);
    while (m_queues.size() < shown)
        addQueueRow();
    for (qsizetype at = 0; at < m_queues.size(); ++at) {
        QueueRow &row = m_queues[at];
        const bool isUsed = at < shown;
        row.name->setVisible(isUsed);
        for (PlainLabel *const text : row.texts)
            text->setVisible(isUsed);
        for (QPushButton *const act : row.acts)
            act->setVisible(false);
        if (!isUsed)
            continue;
        const QueueLine &line = lines.at(at);
        row.line = line;
        row.name->setText(QString(line.name).replace(u'&', u"&&"_s));
        row.name->setAccessibleName(tr("Jobs of %1").arg(line.name));
        row.texts[0]->setText(line.counts);
        row.texts[1]->setText(line.pace);
        row.texts[2]->setText(line.alarm);
        showActs(row, line);
    }
    const qsizetype more = lines.size() - shown;
    m_moreQueues->setText(tr("and %n more queue(s)", nullptr, int(more)));
    m_moreQueues->setVisible(more > 0);
}

void QueuesCard::showActs(const QueueRow &row, const QueueLine &line)
{
    for (std::size_t i = 0; i < row.acts.size(); ++i) {
        QPushButton *const button = row.acts[i];
        button->setVisible(qsizetype(i) < line.acts.size());
        if (qsizetype(i) >= line.acts.size())
            continue;
        const QueueAct act = line.acts.at(qsizetype(i));
        button->setEnabled(!act.isUnderWay);
        button->setText(act.isUnderWay ? actionUnderWayText(act.kind) : actionText(act.kind));
        button->setAccessibleName(actionOnText(act.kind, plainLine(line.queue, titleLength)));
    }
}

void QueuesCard::showWorkers(const QList<WorkerLine> &lines)
{
    const qsizetype shown = std::min<qsizetype>(lines.size(), maxWorkers);
    while (m_workers.size() < shown)
        addWorkerRow();
    m_workersTitle->setVisible(shown > 0);
    for (qsizetype at = 0; at < m_workers.size(); ++at) {
        const WorkerRow &row = m_workers.at(at);
        row.name->setVisible(at < shown);
        row.what->setVisible(at < shown);
        if (at >= shown)
            continue;
        const WorkerLine &line = lines.at(at);
        row.name->setText(line.name);
        row.what->setText(line.what);
        row.what->setTone(line.online ? Tone::Muted : Tone::Warn);
    }
    const qsizetype more = lines.size() - shown;
    m_moreWorkers->setText(tr("and %n more worker(s)", nullptr, int(more)));
    m_moreWorkers->setVisible(more > 0);
}

void QueuesCard::addQueueRow()
{
    const int at = int(m_queues.size());
    QueueRow row;
    row.name = new QPushButton(this);
    setRole(row.name, Role::Name);
    connect(row.name, &QPushButton::clicked, this,
            [this, at] { Q_EMIT queueChosen(m_queues.at(at).line.server, m_queues.at(at).line.queue); });
    m_queueGrid->addWidget(row.name, at, Name, Qt::AlignLeft);
    for (int column = Counts; column <= Alarm; ++column) {
        auto *const text = new PlainLabel(this);
        text->setTabularFigures(true);
        text->setTone(column == Alarm ? Tone::Warn : Tone::Muted);
        m_queueGrid->addWidget(text, at, column);
        row.texts[std::size_t(column - Counts)] = text;
    }
    auto *const acts = new QHBoxLayout;
    acts->setSpacing(Metrics::grid);
    for (std::size_t i = 0; i < row.acts.size(); ++i) {
        row.acts[i] = new QPushButton(this);
        setRole(row.acts[i], Role::Quiet);
        connect(row.acts[i], &QPushButton::clicked, this, [this, at, i] {
            const QueueLine line = m_queues.at(at).line;
            Q_EMIT actionChosen(line.acts.at(qsizetype(i)).kind, line.server, line.queue);
        });
        acts->addWidget(row.acts[i]);
    }
    m_queueGrid->addLayout(acts, at, Actions, Qt::AlignRight);
    m_queues += row;
}

void QueuesCard::addWorkerRow()
{
    const int at = int(m_workers.size());
    const WorkerRow row{new PlainLabel(this), new PlainLabel(this)};
    row.what->setTabularFigures(true);
    m_workerGrid->addWidget(row.name, at, 0);
    m_workerGrid->addWidget(row.what, at, 1);
    m_workers += row;
}

} // namespace Pollux::Ui
