// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historydetail.h"

#include "base/plaintext.h"
#include "ui/history/historywords.h"
#include "ui/models/texts.h"
#include "ui/style/roles.h"
#include "ui/style/tokens.h"
#include "ui/widgets/plainlabel.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

namespace {

QString block(const QString &title, const QString &text)
{
    return text.isEmpty() ? QString() : title + u'\n' + text + u"\n\n"_s;
}

QString dated(const QString &pattern, const QDateTime &time)
{
    return time.isValid() ? pattern.arg(dateText(time)) : QString();
}

} // namespace

HistoryDetail::HistoryDetail(ServerList *servers, QWidget *parent)
    : QWidget(parent)
    , m_servers(servers)
    , m_title(new PlainLabel)
    , m_facts(new PlainLabel)
    , m_text(new QPlainTextEdit)
{
    setRole(this, Role::Surface);
    setAttribute(Qt::WA_StyledBackground);
    m_title->setLook(Metrics::titlePixels, QFont::DemiBold);
    m_facts->setTone(Tone::Muted);
    m_facts->setWordWrap(true);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("What was kept of it"));
    setRole(m_text, Role::Code);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(Metrics::grid + 2);
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addWidget(m_text, 1);
    clear();
}

void HistoryDetail::show(const Store::JobEntry &entry)
{
    QStringList facts{stateText(entry.state), serverTitle(*m_servers, entry.server), entry.key.queue,
                      tr("id %1").arg(isolated(plainLine(entry.key.id)))};
    if (entry.attempt)
        facts += tr("attempt %1").arg(*entry.attempt);
    facts += dated(tr("created %1"), entry.created);
    facts += dated(tr("started %1"), entry.started);
    facts += dated(tr("ended %1"), entry.ended);
    if (const QString took = tookText(entry); !took.isEmpty())
        facts += tr("took %1").arg(took);
    if (entry.gap)
        facts += tr("ended while the link was down");
    say(nameOf(entry), facts,
        block(tr("Error"), entry.error) + block(tr("Last message"), entry.message) + block(tr("Result"), entry.result));
}

void HistoryDetail::show(const Store::NotificationEntry &entry)
{
    QStringList facts{serverTitle(*m_servers, entry.server), dated(tr("told %1"), entry.time)};
    if (!entry.shown)
        facts += tr("kept quiet");
    QStringList jobs;
    for (const JobKey &job : entry.jobs)
        jobs += job.queue.isEmpty() ? job.id : u"%1 %2"_s.arg(job.queue, job.id);
    say(entry.title, facts, block(tr("Text"), entry.body) + block(tr("Jobs"), jobs.join(u'\n')));
}

void HistoryDetail::clear()
{
    say({}, {tr("Choose an entry to see all that was kept of it.")}, {});
}

QString HistoryDetail::text() const
{
    return m_title->text() + u'\n' + m_facts->text() + u"\n\n"_s + m_text->toPlainText();
}

void HistoryDetail::say(const QString &title, const QStringList &facts, const QString &text)
{
    QStringList said;
    for (const QString &fact : facts) {
        if (const QString plain = plainLine(fact); !plain.isEmpty())
            said += plain;
    }
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_facts->setText(said.join(" · "_L1), 2'000);
    m_text->setPlainText(text.trimmed());
    m_text->setVisible(!text.isEmpty());
}

} // namespace Pollux::Ui
