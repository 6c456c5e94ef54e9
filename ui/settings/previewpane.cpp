// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/previewpane.h"

#include "base/plaintext.h"
#include "profile/profilepreview.h"
#include "ui/models/sentences.h"
#include "ui/models/serverlist.h"
#include "ui/models/texts.h"
#include "ui/settings/formgrid.h"
#include "ui/settings/jsonedit.h"
#include "ui/settings/previewtexts.h"
#include "ui/style/roles.h"
#include "ui/style/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintooltip.h"
#include "ui/widgets/tabbar.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QMenu>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QTextBlock>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto typingPause = 250ms;
constexpr qsizetype titleLength = 40;

QTreeWidget *makeTable(const QStringList &titles, QWidget *parent)
{
    auto *const table = new QTreeWidget(parent);
    table->setHeaderLabels(titles);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAllColumnsShowFocus(true);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->header()->setStretchLastSection(true);
    table->setMinimumHeight(90);
    return table;
}

QTreeWidgetItem *addRow(QTreeWidget *table, const QStringList &texts)
{
    auto *const item = new QTreeWidgetItem(table, texts);
    for (int column = 0; column < texts.size(); ++column)
        item->setToolTip(column, plainToolTip(texts.at(column)));
    return item;
}

} // namespace

PreviewPane::PreviewPane(ServerList *servers, QWidget *parent)
    : QWidget(parent)
    , m_servers(servers)
    , m_capture(new QPushButton(this))
    , m_events(new JsonEdit(this))
    , m_summary(new PlainLabel(this))
    , m_tabs(new TabBar(this))
    , m_stack(new QStackedLayout)
    , m_jobs(makeTable({tr("Job"), tr("State"), tr("Progress"), tr("Step")}, this))
    , m_lines(makeTable({tr("Line"), tr("Event"), tr("Becomes")}, this))
{
    m_events->setAccessibleName(tr("Events, one a line"));
    m_events->setPlaceholderText(tr("Paste events here, one a line:") + u"\n[\"audio:progress\",{\"jobId\":7,\"progress\":40}]"_s);
    m_events->setMinimumHeight(80);
    auto *const split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(2 * Metrics::grid);
    split->addWidget(m_events);
    split->addWidget(makeResult());
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2 * Metrics::grid);
    column->addWidget(makeHead());
    column->addWidget(split, 1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &PreviewPane::look);
    connect(m_events, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    updateCapture();
    showPreview({});
}

QWidget *PreviewPane::makeHead()
{
    auto *const head = new QWidget(this);
    auto *const row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->setSpacing(2 * Metrics::grid);
    auto *const title = new PlainLabel(tr("Preview"), head);
    title->setTone(Tone::Muted);
    title->setFixedHeight(Metrics::controlHeight);
    title->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    row->addWidget(title, 1);
    row->addWidget(m_capture);
    auto *const menu = new QMenu(m_capture);
    connect(menu, &QMenu::aboutToShow, this, &PreviewPane::fillMenu);
    m_capture->setMenu(menu);
    return head;
}

QWidget *PreviewPane::makeResult()
{
    auto *const box = new QWidget(this);
    auto *const column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(Metrics::grid);
    m_tabs->addTab(tr("Jobs"));
    m_tabs->addTab(tr("Lines"));
    m_tabs->setAccessibleName(tr("What the events become"));
    m_jobs->setAccessibleName(tr("Jobs"));
    m_lines->setAccessibleName(tr("Lines"));
    m_summary->setTone(Tone::Muted);
    m_summary->setLook(Metrics::noteTextPixels);
    m_summary->setAccessibleName(tr("Result"));
    letWrap(m_summary);
    auto *const row = new QHBoxLayout;
    row->addWidget(m_tabs);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_summary);
    m_stack->addWidget(m_jobs);
    m_stack->addWidget(m_lines);
    column->addLayout(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedLayout::setCurrentIndex);
    m_lines->header()->resizeSection(0, 48);
    m_jobs->header()->resizeSection(1, 80);
    m_jobs->header()->resizeSection(2, 76);
    connect(m_lines, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        const QTextBlock block = m_events->document()->findBlockByNumber(item->text(0).toInt() - 1);
        if (block.isValid())
            m_events->goTo({block.position(), block.position()});
    });
    return box;
}

void PreviewPane::setProfile(const std::optional<Profile> &profile)
{
    if (profile)
        m_profile = profile;
    m_pause.start();
}

void PreviewPane::setEvents(const QString &text)
{
    m_events->setPlainText(text);
    look();
}

QString PreviewPane::summary() const
{
    return m_summary->text();
}

void PreviewPane::fillMenu()
{
    QMenu *const menu = m_capture->menu();
    menu->clear();
    for (ServerState *server : m_servers ? m_servers->servers() : QList<ServerState *>()) {
        QAction *const action = menu->addAction(plainLine(server->title(), titleLength).replace(u'&', u"&&"_s), this,
                                                [this, server] { capture(server); });
        action->setEnabled(isConnected(server->link().condition()));
        if (server->link().transport() == "rest"_L1) { // nothing is pushed there
            action->setText(tr("%1: asked over REST, sends no events").arg(action->text()));
            action->setEnabled(false);
        }
    }
    if (menu->isEmpty())
        menu->addAction(tr("No server is watched"))->setEnabled(false);
}

void PreviewPane::capture(ServerState *server)
{
    for (ServerState *other : m_servers->servers())
        disconnect(other, &ServerState::captured, this, nullptr);
    connect(server, &ServerState::captured, this, &PreviewPane::onCaptured);
    m_captured = plainLine(server->title(), titleLength);
    m_events->clear();
    updateCapture();
    Q_EMIT captureRequested(server->id());
}

void PreviewPane::onCaptured(const QList<QByteArray> &events, bool ended)
{
    for (const QByteArray &event : events)
        m_events->appendPlainText(QString::fromUtf8(event));
    if (!ended)
        return;
    sender()->disconnect(this);
    m_captured.clear();
    updateCapture();
    look();
}

void PreviewPane::updateCapture()
{
    m_capture->setText(m_captured.isEmpty() ? tr("Capture from") : tr("Capturing…"));
    m_capture->setAccessibleName(tr("Capture events from a server for half a minute"));
    m_capture->setToolTip(tr("The next events, for half a minute, 200 at most. Secrets are taken out."));
    m_capture->setEnabled(m_servers && m_captured.isEmpty());
}

void PreviewPane::look()
{
    m_pause.stop();
    if (!m_profile)
        return;
    QElapsedTimer time;
    time.start();
    PreviewLimits limits;
    limits.isOver = [&time] { return time.hasExpired(longest); };
    showPreview(previewProfile(*m_profile, m_events->toPlainText().toUtf8(), QDateTime::currentDateTimeUtc(), {}, limits));
}

void PreviewPane::showPreview(const ProfilePreview &preview)
{
    m_jobs->clear();
    m_lines->clear();
    for (const Job &job : preview.jobs.mid(0, maxRows))
        addRow(m_jobs, {jobName(job), stateText(job.state), percentText(job.progress), previewDetail(job)});
    const Tokens &tokens = Theme::instance()->tokens();
    int bad = 0;
    for (const PreviewLine &line : preview.lines) {
        const bool isUnderstood = line.outcome == PreviewLine::Outcome::Understood;
        bad += isUnderstood ? 0 : 1;
        if (m_lines->topLevelItemCount() >= maxRows)
            continue;
        QTreeWidgetItem *const item =
            addRow(m_lines, {QString::number(line.number), plainLine(line.event, 80), previewOutcome(line)});
        if (!isUnderstood)
            item->setForeground(2, line.outcome == PreviewLine::Outcome::NoRule ? tokens.muted : tokens.bad);
    }
    m_tabs->setTabText(0, tr("Jobs %1", "with their number").arg(QLocale().toString(preview.jobs.size())));
    m_tabs->setTabText(1, tr("Lines %1", "with their number").arg(QLocale().toString(preview.lines.size())));
    QStringList parts;
    if (preview.lines.isEmpty())
        parts += tr("No events yet.");
    else
        parts += bad == 0 ? tr("Every line was understood.") : tr("%n line(s) were not understood.", nullptr, bad);
    if (!preview.queues.isEmpty())
        parts += tr("%n queue(s).", nullptr, int(preview.queues.size()));
    if (!preview.workers.isEmpty())
        parts += tr("%n worker(s).", nullptr, int(preview.workers.size()));
    if (!preview.cut.isEmpty())
        parts += plainLine(preview.cut);
    m_summary->setText(joinedSentences(parts));
    m_summary->setTone(bad > 0 ? Tone::Warn : Tone::Muted);
}

} // namespace Pollux::Ui
