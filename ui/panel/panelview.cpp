// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/panelview.h"

#include "base/clock.h"
#include "ui/models/texts.h"
#include "ui/panel/panellists.h"
#include "ui/panel/queuestrip.h"
#include "ui/panel/toldnotes.h"
#include "ui/style/roles.h"
#include "ui/style/theme.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/outcomenote.h"
#include "ui/widgets/plainlabel.h"

#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int side = PanelRow::sidePadding;

PlainLabel *sectionTitle(const QString &text)
{
    auto *const label = new PlainLabel(text);
    label->setLook(Metrics::smallTextPixels);
    label->setTone(Tone::Muted);
    label->setContentsMargins(side, 10, side, 2);
    return label;
}

QPushButton *quietButton(const QString &text)
{
    auto *const button = new QPushButton(text);
    setRole(button, Role::Quiet);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

// Something stands in the way, or did of late. A link that is as it is meant to be needs no check.
bool isWorthACheck(const ServerState &server)
{
    if (needsSettings(server))
        return false;
    if (server.trouble() != ServerState::Trouble::None)
        return true;
    const LinkQuality quality = server.quality();
    return !isConnected(server.link().condition()) || quality.byTransport != LinkGrade::Unknown
           || (quality.grade != LinkGrade::Unknown && quality.grade != LinkGrade::Excellent);
}

// A quiet button has padding of its own, and its text is to stand where the others' does.
constexpr int buttonPadding = 5;

// In line with what stands above it.
QLayout *atSide(QPushButton *more)
{
    auto *const row = new QHBoxLayout;
    row->setContentsMargins(side - buttonPadding, 0, side - buttonPadding, 0);
    row->addWidget(more);
    row->addStretch();
    return row;
}

} // namespace

PanelView::PanelView(QWidget *parent)
    : QWidget(parent)
    , m_notes(new ToldNotes(this))
    , m_header(makeHeader())
    , m_links(
          this, [](const LinkLine &line) { return line.server; },
          [this](LinkStrip *strip) {
              connect(strip, &LinkStrip::clicked, this, [this, strip] { Q_EMIT linkRequested(strip->line().server); });
          })
    , m_servers(
          this, [](const LinkLine &line) { return line.server; },
          [this](ServerRow *row) {
              connect(row, &ServerRow::clicked, this, [this, row] { Q_EMIT linkRequested(row->line().server); });
          })
    , m_moreServers(quietButton(QString()))
    , m_queues(new QueueStrip(this))
    , m_queueLines(
          this, [](const QueueLine &line) { return line.server + u'/' + line.queue; },
          [this](QueueRow *row) {
              connect(row, &QueueRow::clicked, this, &PanelView::queuesRequested);
              connect(row, &QueueRow::actionChosen, this, [this, row](ActionKind kind) {
                  Q_EMIT queueActionChosen(kind, row->line().server, row->line().queue);
              });
          })
    , m_moreQueues(quietButton(QString()))
    , m_outcome(new OutcomeNote(this))
    , m_jobs(
          nullptr, [](const JobLine &line) { return line.ref; },
          [this](JobRow *row) {
              connect(row, &JobRow::clicked, this, [this, row] { Q_EMIT jobRequested(row->line().ref); });
          })
    , m_ended(
          nullptr, [](const EndedLine &line) { return line.ref; },
          [this](EndedRow *row) {
              connect(row, &EndedRow::clicked, this, [this, row] { Q_EMIT jobRequested(row->line().ref); });
          })
    , m_drops(
          nullptr, [](const DropLine &line) { return line.server; },
          [this](DropRow *row) {
              connect(row, &DropRow::clicked, this, [this, row] { Q_EMIT linkRequested(row->line().server); });
          })
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addSpacing(1); // the line above the first strip
    column->addLayout(m_links.layout());
    column->addLayout(m_servers.layout());
    column->addLayout(atSide(m_moreServers));
    column->addWidget(m_queues);
    column->addLayout(m_queueLines.layout());
    column->addLayout(atSide(m_moreQueues));
    m_outcome->setSide(side);
    column->addWidget(m_outcome);
    column->addWidget(m_notes);
    connect(m_moreServers, &QPushButton::clicked, this, [this] { Q_EMIT linkRequested({}); });
    connect(m_moreQueues, &QPushButton::clicked, this, &PanelView::queuesRequested);
    connect(m_outcome, &OutcomeNote::closed, this, &PanelView::heightChanged);
    connect(m_notes, &ToldNotes::heightChanged, this, &PanelView::heightChanged);
    column->addWidget(makeNote());
    column->addWidget(makeLists());
    column->addStretch();
    m_footer = makeFooter();
    column->addWidget(m_footer);
}

QWidget *PanelView::makeHeader()
{
    auto *const header = new QWidget(this);
    auto *const row = new QHBoxLayout(header);
    row->setContentsMargins(side, 8, 9, 7);
    row->setSpacing(8);
    m_title = new PlainLabel;
    m_title->setLook(Metrics::titlePixels, QFont::Bold);
    m_counts = new PlainLabel;
    m_counts->setTone(Tone::Muted);
    auto *const open = new IconButton(u"open-window"_s, tr("Open window"));
    auto *const collapse = new IconButton(u"collapse"_s, tr("Make small"));
    connect(open, &IconButton::clicked, this, &PanelView::windowRequested);
    connect(collapse, &IconButton::clicked, this, &PanelView::collapseRequested);
    row->addWidget(m_title);
    row->addWidget(m_counts);
    row->addStretch();
    row->addWidget(m_notes->button());
    row->addSpacing(-6);
    row->addWidget(open);
    row->addSpacing(-6);
    row->addWidget(collapse);
    return header;
}

QWidget *PanelView::makeNote()
{
    auto *const box = new QWidget(this);
    auto *const column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_note = new PlainLabel;
    m_note->setWordWrap(true);
    m_addServer = new QPushButton(tr("Add a server…"));
    setRole(m_addServer, Role::Primary);
    connect(m_addServer, &QPushButton::clicked, this, &PanelView::settingsRequested);
    auto *const below = new QWidget(box); // takes no room where it has nothing to offer
    auto *const row = new QHBoxLayout(below);
    row->setContentsMargins(side, 4, side, 10);
    row->addWidget(m_addServer);
    row->addStretch();
    column->addWidget(m_note);
    column->addWidget(below);
    return box;
}

QWidget *PanelView::makeLists()
{
    auto *const lists = new QWidget;
    auto *const column = new QVBoxLayout(lists);
    column->setContentsMargins(0, 0, 0, 6);
    column->setSpacing(0);
    m_runningTitle = sectionTitle(tr("Running"));
    m_more = quietButton(QString());
    m_endedTitle = sectionTitle(tr("Just finished"));
    connect(m_more, &QPushButton::clicked, this, &PanelView::windowRequested);
    column->addWidget(m_runningTitle);
    column->addLayout(m_jobs.layout());
    column->addLayout(atSide(m_more));
    column->addWidget(m_endedTitle);
    column->addLayout(m_ended.layout());
    m_dropsTitle = sectionTitle(tr("Link"));
    column->addWidget(m_dropsTitle);
    column->addLayout(m_drops.layout());
    column->addStretch();

    m_scroll = new QScrollArea(this);
    setRole(m_scroll, Role::Bare);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(lists);
    m_scroll->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return m_scroll;
}

QWidget *PanelView::makeFooter()
{
    auto *const footer = new QWidget(this);
    auto *const row = new QHBoxLayout(footer);
    row->setContentsMargins(side - buttonPadding, 7, side - buttonPadding, 7);
    row->setSpacing(4);
    m_retry = quietButton(tr("Try now"));
    m_check = quietButton(tr("Check the link"));
    m_settings = quietButton(tr("Open settings"));
    m_rate = new PlainLabel;
    m_median = new PlainLabel;
    for (PlainLabel *label : {m_rate, m_median}) {
        label->setLook(Metrics::noteTextPixels);
        label->setTone(Tone::Muted);
        label->setTabularFigures(true);
        label->setContentsMargins(buttonPadding, 0, buttonPadding, 0);
    }
    auto *const open = quietButton(tr("Open window"));
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT retryRequested(m_worst); });
    connect(m_check, &QPushButton::clicked, this, [this] { Q_EMIT checkRequested(m_worst); });
    connect(m_settings, &QPushButton::clicked, this, [this] { Q_EMIT serverSettingsRequested(m_worst); });
    connect(open, &QPushButton::clicked, this, &PanelView::windowRequested);
    for (QWidget *widget : {static_cast<QWidget *>(m_retry), static_cast<QWidget *>(m_settings), static_cast<QWidget *>(m_check),
                            static_cast<QWidget *>(m_rate), static_cast<QWidget *>(m_median)})
        row->addWidget(widget);
    row->addStretch();
    row->addWidget(open);
    return footer;
}

QString PanelView::note() const
{
    return m_note->isHidden() ? QString() : m_note->text();
}

void PanelView::showServers(const ServerList &servers)
{
    m_countsSeconds = false;
    showHeader(servers);
    showLinks(servers);
    const QueueFigures figures = queueFigures(servers);
    showQueues(servers, figures);
    showLists(servers);
    showNote(servers);
    showFooter(servers, figures);
}

void PanelView::showHeader(const ServerList &servers)
{
    const auto &all = servers.servers();
    m_title->setText(all.size() == 1 ? all.constFirst()->title()
                     : all.isEmpty() ? u"Pollux"_s
                                     : tr("%n server(s)", nullptr, int(all.size())));
    qsizetype done = 0;
    for (const ServerState *server : all)
        done += server->doneToday();
    QStringList parts;
    if (const qsizetype running = servers.count(JobState::Running); running > 0)
        parts += tr("%n running", nullptr, int(running));
    if (done > 0)
        parts += tr("%n done today", nullptr, int(done));
    m_counts->setText(parts.join(u" · "_s));
}

void PanelView::showLinks(const ServerList &servers)
{
    const QList<LinkLine> lines = linkLines(servers);
    const QList<LinkLine> others = lines.mid(1, maxServers);
    m_countsSeconds |= std::any_of(lines.cbegin(), lines.cend(), [](const LinkLine &l) { return l.countsSeconds; });
    m_links.show(lines.mid(0, 1));
    m_servers.show(others);
    const qsizetype more = std::max<qsizetype>(lines.size() - 1 - maxServers, 0);
    m_moreServers->setText(tr("and %n more server(s)", nullptr, int(more)));
    m_moreServers->setVisible(more > 0);
}

void PanelView::showQueues(const ServerList &servers, const QueueFigures &figures)
{
    const QList<QueueLine> lines = queueLines(servers);
    m_queues->setFigures(figures, workerSum(servers), lines.size());
    m_queueLines.show(lines.mid(0, maxQueues));
    const qsizetype more = std::max<qsizetype>(lines.size() - maxQueues, 0);
    m_moreQueues->setText(tr("and %n more queue(s)", nullptr, int(more)));
    m_moreQueues->setVisible(more > 0);
}

void PanelView::showLists(const ServerList &servers)
{
    const JobLines jobs = jobLines(servers, maxJobs);
    m_jobs.show(jobs.lines);
    m_runningTitle->setVisible(!jobs.lines.isEmpty());
    m_more->setText(tr("and %n more", nullptr, int(jobs.more)));
    m_more->setVisible(jobs.more > 0);
    m_countsSeconds |= jobs.countsSeconds;

    const QList<EndedLine> ended = endedLines(servers, maxEnded);
    m_ended.show(ended);
    m_endedTitle->setVisible(!ended.isEmpty());

    const QList<DropLine> drops = dropLines(servers);
    m_drops.show(drops);
    m_dropsTitle->setVisible(!drops.isEmpty());
    m_scroll->setVisible(!jobs.lines.isEmpty() || !ended.isEmpty() || !drops.isEmpty());
}

void PanelView::showNote(const ServerList &servers)
{
    QString note = panelNote(servers);
    if (note.isEmpty())
        note = storeNotice(servers);
    if (note.isEmpty() && m_jobs.rows().isEmpty())
        note = tr("No running jobs.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_note->setTone(m_jobs.rows().isEmpty() && servers.worst() && panelNote(servers).isEmpty() ? Tone::Muted
                                                                                               : Tone::Text);
    m_addServer->parentWidget()->setVisible(servers.servers().isEmpty());
    m_note->parentWidget()->setVisible(!note.isEmpty());
    const bool isLast = m_scroll->isHidden() && !servers.servers().isEmpty(); // above the footer's line
    m_note->setContentsMargins(side, 12, side, isLast ? 12 : 6);
}

void PanelView::showFooter(const ServerList &servers, const QueueFigures &figures)
{
    const ServerState *const worst = servers.worst();
    m_worst = worst ? worst->id() : QString();
    const bool isFine =
        worst && worst->trouble() == ServerState::Trouble::None && isConnected(worst->link().condition());
    const bool waitsForKeychain = worst && worst->trouble() == ServerState::Trouble::KeychainLocked;
    m_retry->setVisible(worst && (waitsForKeychain || worst->link().nextTry()));
    m_settings->setVisible(worst && needsSettings(*worst));
    const bool isChecked = worst && isWorthACheck(*worst);
    m_check->setVisible(isChecked);

    m_rate->setVisible(isFine && figures.perHour);
    if (figures.perHour)
        m_rate->setText(tr("%1 jobs/h").arg(QLocale().toString(*figures.perHour, 'f', *figures.perHour < 10 ? 1 : 0)));
    // A median over servers would be nobody's.
    const auto typical = servers.servers().size() == 1 ? worst->durations().typical() : std::nullopt;
    m_median->setVisible(isFine && typical && !isChecked);
    if (typical)
        m_median->setText(tr("median %1").arg(durationText(*typical)));
}

void PanelView::setTold(ToldList *told, ServerList *servers)
{
    m_notes->setLists(told, servers);
}

void PanelView::tell(const QString &outcome, Tone tone)
{
    m_outcome->say(outcome, tone);
    Q_EMIT heightChanged();
}

int PanelView::fittingHeight(int width, int most)
{
    const int rows = rowsBeforeScrolling * JobRow::height() + 3 * m_runningTitle->sizeHint().height();
    m_scroll->widget()->layout()->activate();
    const int lists = m_scroll->isHidden() ? 0 : m_scroll->widget()->layout()->totalSizeHint().height();
    m_scroll->setFixedHeight(std::min(lists, rows));
    layout()->activate();
    int height =
        layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : layout()->totalSizeHint().height();
    if (height > most) {
        m_scroll->setFixedHeight(std::max(m_scroll->height() - (height - most), 0));
        height = most;
    }
    return height;
}

void PanelView::paintEvent(QPaintEvent *)
{
    const QColor line = Theme::instance()->tokens().line;
    QPainter painter(this);
    painter.fillRect(QRect(0, m_header->geometry().bottom() + 1, width(), 1), line);
    painter.fillRect(QRect(0, m_footer->geometry().top(), width(), 1), line);
}

} // namespace Pollux::Ui
