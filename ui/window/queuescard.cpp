// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/queuescard.h"

#include "base/plaintext.h"
#include "ui/models/actiontexts.h"
#include "ui/style/roles.h"
#include "ui/widgets/plaintooltip.h"
#include "ui/widgets/tabulartext.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

namespace {

constexpr qsizetype titleLength = 80;
constexpr int spacing = 4 * Metrics::grid; // between columns
constexpr int leastWidth = 60 * Metrics::grid;
constexpr int narrowNameShare = 3; // where the room is short, a name has this part of it

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
    grid->setHorizontalSpacing(spacing);
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
    m_workerGrid->setContentsMargins(0, 2 * Metrics::grid, 0, 0);
    m_workerGrid->addWidget(m_workersTitle, 0, 0, 1, 2);
    body()->setSpacing(Metrics::grid);
    body()->addWidget(m_title);
    body()->addSpacing(Metrics::grid);
    body()->addLayout(m_queueGrid);
    body()->addWidget(m_moreQueues);
    body()->addLayout(m_workerGrid);
    body()->addWidget(m_moreWorkers);
}

void QueuesCard::show(const ServerList &servers, const ServerState &server)
{
    m_title->setText(servers.servers().size() > 1 ? plainLine(server.title(), titleLength) : tr("Queues"));
    showQueues(queueLines(servers, server.id()));
    showWorkers(workerLines(server));
    fit();
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
        row.name->setAccessibleName(tr("Jobs of %1").arg(line.name));
        row.texts[0]->setText(line.counts);
        row.texts[1]->setText(line.pace);
        row.texts[2]->setText(line.alarm);
        for (PlainLabel *const text : row.texts)
            text->setVisible(!text->text().isEmpty());
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
    row.name->setMinimumWidth(1); // a long name makes no card wider than its place
    m_queueGrid->addWidget(row.name, 2 * at, Name, Qt::AlignLeft);
    for (int column = Counts; column <= Alarm; ++column) {
        auto *const text = new PlainLabel(this);
        text->setTabularFigures(true);
        text->setTone(column == Alarm ? Tone::Warn : Tone::Muted);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        text->setSizePolicy(policy);
        m_queueGrid->addWidget(text, 2 * at, column);
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
    m_queueGrid->addLayout(acts, 2 * at, Actions, Qt::AlignRight);
    m_queues += row;
    placeAlarm(at);
}

void QueuesCard::addWorkerRow()
{
    const int at = int(m_workers.size()) + 1; // below the title
    const WorkerRow row{new PlainLabel(this), new PlainLabel(this)};
    row.what->setTabularFigures(true);
    m_workerGrid->addWidget(row.name, at, 0);
    m_workerGrid->addWidget(row.what, at, 1);
    m_workers += row;
}

// Each queue has two rows of the grid; one that is empty takes no room.
void QueuesCard::placeAlarm(qsizetype at)
{
    const QueueRow &row = m_queues.at(at);
    PlainLabel *const alarm = row.texts[Alarm - Counts];
    m_queueGrid->removeWidget(alarm);
    if (m_isNarrow)
        m_queueGrid->addWidget(alarm, int(2 * at + 1), Counts, 1, ColumnCount - Counts);
    else
        m_queueGrid->addWidget(alarm, int(2 * at), Alarm);
    for (const int column : {Counts, Alarm})
        row.texts[std::size_t(column - Counts)]->setWordWrap(m_isNarrow);
}

// As wide as the longest name wants its column to be.
int QueuesCard::nameWidth() const
{
    int widest = 0;
    for (const QueueRow &row : m_queues) {
        if (!row.name->isHidden())
            widest = std::max(widest, row.name->fontMetrics().horizontalAdvance(row.line.name));
    }
    for (const WorkerRow &row : m_workers) {
        if (!row.name->isHidden())
            widest = std::max(widest, row.name->sizeHint().width());
    }
    return widest + 1;
}

// With all that there is to say of a queue in one line.
int QueuesCard::neededWidth() const
{
    std::array<int, ColumnCount> widths{};
    for (const QueueRow &row : m_queues) {
        if (row.name->isHidden())
            continue;
        int acts = 0;
        for (const QPushButton *const act : row.acts)
            acts += act->isHidden() ? 0 : act->sizeHint().width() + Metrics::grid;
        widths[Actions] = std::max(widths[Actions], acts);
        for (int column = Counts; column <= Alarm; ++column) {
            const PlainLabel *const text = row.texts[std::size_t(column - Counts)];
            const int width = text->text().isEmpty() ? 0 : tabularWidth(text->fontMetrics(), text->text()) + 1;
            widths[std::size_t(column)] = std::max(widths[std::size_t(column)], width);
        }
    }
    int needed = nameWidth();
    for (int column = Counts; column < ColumnCount; ++column)
        needed += widths[std::size_t(column)] > 0 ? spacing + widths[std::size_t(column)] : 0;
    return needed;
}

// It finds a form for any room: what it shows now must not keep a window from getting smaller.
QSize QueuesCard::minimumSizeHint() const
{
    return {leastWidth, Card::minimumSizeHint().height()};
}

void QueuesCard::fit()
{
    const QMargins around = body()->contentsMargins();
    const int room = contentsRect().width() - around.left() - around.right(); // the layout knows of it only later
    const bool isNarrow = neededWidth() > room;
    if (isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        for (qsizetype at = 0; at < m_queues.size(); ++at)
            placeAlarm(at);
    }
    const int names = isNarrow ? std::min(nameWidth(), room / narrowNameShare) : nameWidth();
    for (const QueueRow &row : std::as_const(m_queues)) {
        const QString shown = row.name->fontMetrics().elidedText(row.line.name, Qt::ElideRight, names);
        row.name->setToolTip(plainToolTip(shown == row.line.name ? QString() : row.line.name));
        row.name->setText(QString(shown).replace(u'&', u"&&"_s));
        PlainLabel *const pace = row.texts[Pace - Counts]; // too short to be wrapped; the others make room for it
        pace->setMinimumWidth(isNarrow ? pace->sizeHint().width() : 0);
    }
    m_queueGrid->setColumnMinimumWidth(Name, names);
    m_workerGrid->setColumnMinimumWidth(Name, names);
}

void QueuesCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fit();
}

} // namespace Pollux::Ui
