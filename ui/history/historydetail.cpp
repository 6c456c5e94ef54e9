// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historydetail.h"

#include "base/plaintext.h"
#include "store/historylines.h"
#include "ui/history/historywords.h"
#include "ui/models/readabletext.h"
#include "ui/models/serverlist.h"
#include "ui/models/texts.h"
#include "ui/style/roles.h"
#include "ui/style/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

using Store::JobEntry;
using Store::NotificationEntry;

namespace {

QString block(const QString &title, const QString &text)
{
    return text.isEmpty() ? QString() : title + u'\n' + text + u"\n\n"_s;
}

// A line each, those that are known.
QString timesText(const JobEntry &entry)
{
    QStringList lines;
    if (entry.created.isValid())
        lines += HistoryDetail::tr("created %1").arg(exactText(entry.created));
    if (entry.started.isValid())
        lines += HistoryDetail::tr("started %1").arg(exactText(entry.started));
    lines += HistoryDetail::tr("ended %1").arg(exactText(entry.ended));
    return lines.join(u'\n');
}

} // namespace

HistoryDetail::HistoryDetail(ServerList *servers, QWidget *parent)
    : QWidget(parent)
    , m_servers(servers)
    , m_title(new PlainLabel)
    , m_facts(new PlainLabel)
    , m_text(new QPlainTextEdit)
    , m_copy(new QPushButton(tr("Copy")))
    , m_copyId(new QPushButton(tr("Copy id")))
    , m_show(new QPushButton(tr("Show in jobs")))
{
    m_title->setLook(Metrics::textPixels, QFont::DemiBold);
    m_facts->setTone(Tone::Muted);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text->setAccessibleName(tr("What was kept of it"));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(Metrics::noteTextPixels);
    m_text->setFont(fixed);
    setRole(m_text, Role::Code);
    layOut();
    clear();
    connect(m_copy, &QPushButton::clicked, this, &HistoryDetail::copyText);
    connect(m_copyId, &QPushButton::clicked, this, &HistoryDetail::copyId);
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (const auto job = livingJob())
            Q_EMIT jobRequested(*job);
    });
    connect(servers, &ServerList::changed, this, &HistoryDetail::updateButtons);
}

void HistoryDetail::layOut()
{
    auto *const head = new QHBoxLayout;
    head->setSpacing(2 * Metrics::grid);
    head->addWidget(m_title, 1);
    head->addWidget(m_show);
    head->addWidget(m_copy);
    head->addWidget(m_copyId);
    auto *const close = new IconButton(u"close"_s, tr("Close the details"));
    connect(close, &QAbstractButton::clicked, this, &HistoryDetail::closeRequested);
    head->addWidget(close);
    auto *const card = new Card;
    card->body()->setSpacing(Metrics::grid);
    card->body()->addLayout(head);
    card->body()->addWidget(m_facts);
    card->body()->addSpacing(Metrics::grid);
    card->body()->addWidget(m_text, 1);
    card->body()->addStretch();
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(card);
}

void HistoryDetail::show(const JobEntry &entry)
{
    m_entry = entry;
    QStringList facts{stateText(entry.state), serverTitle(*m_servers, entry.server), entry.key.queue,
                      tr("job %1").arg(isolated(plainLine(entry.key.id)))};
    if (entry.attempt)
        facts += tr("attempt %1").arg(QLocale().toString(*entry.attempt));
    if (const QString took = tookText(entry); !took.isEmpty())
        facts += tr("took %1").arg(took);
    if (entry.gap)
        facts += tr("finished while disconnected");
    say(nameOf(entry), facts,
        block(tr("Error"), plainBlock(entry.error)) + block(tr("Last message"), plainBlock(entry.message))
            + block(tr("Result"), readableText(entry.result)) + block(tr("Times"), timesText(entry)));
}

void HistoryDetail::show(const NotificationEntry &entry)
{
    m_entry = entry;
    QStringList facts{serverTitle(*m_servers, entry.server), tr("told %1").arg(exactText(entry.time))};
    if (!entry.shown)
        facts += tr("kept quiet");
    QStringList jobs;
    for (const JobKey &job : entry.jobs)
        jobs += plainLine(job.queue.isEmpty() ? job.id : u"%1 %2"_s.arg(job.queue, job.id));
    say(entry.title, facts, block(tr("Text"), plainBlock(entry.body)) + block(tr("Jobs"), jobs.join(u'\n')));
}

void HistoryDetail::clear()
{
    m_entry = {};
    say({}, {}, {});
}

QString HistoryDetail::text() const
{
    return QStringList{m_title->text(), m_facts->text(), m_text->toPlainText()}.join(u'\n').trimmed();
}

QString HistoryDetail::json() const
{
    if (const auto *const job = std::get_if<JobEntry>(&m_entry))
        return QString::fromUtf8(Store::ndjsonLine(*job)).trimmed();
    if (const auto *const notification = std::get_if<NotificationEntry>(&m_entry))
        return QString::fromUtf8(Store::ndjsonLine(*notification)).trimmed();
    return {};
}

QString HistoryDetail::id() const
{
    const auto *const job = std::get_if<JobEntry>(&m_entry);
    return job ? job->key.id : QString();
}

std::optional<JobRef> HistoryDetail::livingJob() const
{
    QString server;
    QList<JobKey> keys;
    if (const auto *const job = std::get_if<JobEntry>(&m_entry)) {
        server = job->server.id;
        keys = {job->key};
    } else if (const auto *const notification = std::get_if<NotificationEntry>(&m_entry)) {
        server = notification->server.id;
        keys = notification->jobs;
    }
    for (const JobKey &key : std::as_const(keys)) {
        if (const JobRef ref{server, key}; m_servers->job(ref))
            return ref;
    }
    return std::nullopt;
}

void HistoryDetail::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void HistoryDetail::copyText() const
{
    QApplication::clipboard()->setText(text());
}

void HistoryDetail::copyJson() const
{
    QApplication::clipboard()->setText(json());
}

void HistoryDetail::copyId() const
{
    QApplication::clipboard()->setText(id());
}

void HistoryDetail::say(const QString &title, const QStringList &facts, const QString &text)
{
    QStringList said;
    for (const QString &fact : facts) {
        if (const QString plain = plainLine(fact); !plain.isEmpty())
            said += plain;
    }
    m_title->setText(title);
    m_facts->setText(said.join(u" · "_s), 2'000);
    m_text->setPlainText(text.trimmed());
    m_text->setVisible(!text.isEmpty());
    updateButtons();
}

// What cannot be done now is not there.
void HistoryDetail::updateButtons()
{
    const bool isOfJob = std::holds_alternative<JobEntry>(m_entry);
    m_copy->setVisible(!std::holds_alternative<std::monostate>(m_entry));
    m_copyId->setVisible(isOfJob);
    m_show->setVisible(livingJob().has_value());
}

} // namespace Pollux::Ui
