// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/jobcopier.h"

#include "ui/models/jobjson.h"
#include "ui/models/serverlist.h"
#include "ui/window/jobtableview.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

namespace {

constexpr auto jsonKeys = Qt::CTRL | Qt::SHIFT | Qt::Key_C;
constexpr auto idKeys = Qt::CTRL | Qt::SHIFT | Qt::Key_I;

void put(const QString &text)
{
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

} // namespace

JobCopier::JobCopier(const ServerList *servers, JobTableView *table, QObject *parent)
    : QObject(parent)
    , m_servers(servers)
    , m_table(table)
{
    connect(new QShortcut(jsonKeys, table, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this, &JobCopier::copyJson);
    connect(new QShortcut(idKeys, table, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this, &JobCopier::copyIds);
}

void JobCopier::copyIds() const
{
    QStringList ids;
    for (const JobRef &ref : m_table->selectedJobs())
        ids += ref.key.id;
    put(ids.join(u'\n'));
}

void JobCopier::copyJson() const
{
    QStringList objects;
    const QList<JobRef> jobs = m_table->selectedJobs();
    for (const JobRef &ref : jobs.first(std::min(jobs.size(), mostAsJson))) {
        const ServerState *const server = m_servers->find(ref.server);
        if (const Job *const job = server ? server->job(ref.key) : nullptr)
            objects += jobJson(*server, *job);
    }
    put(objects.size() > 1 ? u"[\n"_s + objects.join(u",\n"_s) + u"\n]"_s : objects.join(QString()));
}

void JobCopier::addTo(QMenu *menu) const
{
    // They only show the keys, which the table has already.
    const auto add = [menu](const QString &text, const QKeySequence &keys) {
        QAction *const action = menu->addAction(text);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        return action;
    };
    connect(add(tr("Copy"), QKeySequence::Copy), &QAction::triggered, m_table, &JobTableView::copySelected);
    connect(add(tr("Copy id"), idKeys), &QAction::triggered, this, &JobCopier::copyIds);
    connect(add(tr("Copy as JSON"), jsonKeys), &QAction::triggered, this, &JobCopier::copyJson);
}

} // namespace Pollux::Ui
