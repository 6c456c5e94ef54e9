// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historymodel.h"

#include "base/plaintext.h"
#include "ui/history/historywords.h"
#include "ui/models/texts.h"
#include "ui/style/tokens.h"

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

using namespace Store;

namespace {

Tone toneOf(JobState state)
{
    return state == JobState::Failed ? Tone::Bad : Tone::Muted;
}

Tone toneOf(const JobEntry &entry, int column)
{
    switch (column) {
    case HistoryModel::Name:
        return Tone::Text;
    case HistoryModel::State:
        return toneOf(entry.state);
    default:
        return Tone::Muted;
    }
}

} // namespace

HistoryModel::HistoryModel(HistoryReader *reader, ServerList *servers, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reader(reader)
    , m_servers(servers)
{
    connect(reader, &HistoryReader::found, this, &HistoryModel::onFound);
    connect(reader, &HistoryReader::counted, this, [this](quint64 ticket, qint64 total) {
        if (ticket != m_count)
            return;
        m_total = total;
        Q_EMIT changed();
    });
}

void HistoryModel::show(HistoryKind kind, const HistoryFilter &filter)
{
    beginResetModel();
    m_kind = kind;
    m_filter = filter;
    m_jobs.clear();
    m_notifications.clear();
    m_total.reset();
    m_problem.clear();
    m_atEnd = true;
    endResetModel();
    refresh();
    Q_EMIT changed();
}

void HistoryModel::refresh()
{
    m_page = m_count = m_reader->find(m_kind, m_filter);
    m_isFirst = true;
}

void HistoryModel::onFound(const HistoryPage &page)
{
    if (page.ticket != m_page)
        return;
    m_page = 0;
    if (std::exchange(m_isFirst, false))
        begin(page);
    else
        append(page);
    Q_EMIT changed();
}

void HistoryModel::begin(const HistoryPage &page)
{
    m_problem = page.missing ? QString() : page.problem;
    m_atEnd = page.atEnd;
    const bool isSame = page.jobs == m_jobs.first(std::min(m_jobs.size(), page.jobs.size()))
                        && page.notifications == m_notifications.first(std::min(m_notifications.size(), page.notifications.size()));
    if (isSame && !(m_jobs.isEmpty() && m_notifications.isEmpty()))
        return; // nothing is new, and who has scrolled stays where he is
    beginResetModel();
    m_jobs = page.jobs;
    m_notifications = page.notifications;
    endResetModel();
}

void HistoryModel::append(const HistoryPage &page)
{
    m_atEnd = page.atEnd;
    const qsizetype more = page.jobs.size() + page.notifications.size();
    if (more == 0)
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(more) - 1);
    m_jobs += page.jobs;
    m_notifications += page.notifications;
    endInsertRows();
}

const JobEntry *HistoryModel::jobAt(int row) const
{
    return row >= 0 && row < m_jobs.size() ? &m_jobs[row] : nullptr;
}

const NotificationEntry *HistoryModel::notificationAt(int row) const
{
    return row >= 0 && row < m_notifications.size() ? &m_notifications[row] : nullptr;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(isOfJobs() ? m_jobs.size() : m_notifications.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : isOfJobs() ? int(JobColumnCount) : int(NotificationColumnCount);
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const JobEntry *const job = jobAt(index.row());
    const NotificationEntry *const notification = notificationAt(index.row());
    if (role == Qt::DisplayRole)
        return job ? text(*job, index.column()) : notification ? text(*notification, index.column()) : QString();
    if (role != ToneRole)
        return {};
    if (job)
        return int(toneOf(*job, index.column()));
    return int(index.column() == What && notification && notification->shown ? Tone::Text : Tone::Muted);
}

QString HistoryModel::text(const JobEntry &entry, int column) const
{
    switch (column) {
    case Ended:
        return dateText(entry.ended);
    case Name:
        return nameOf(entry);
    case Server:
        return serverTitle(*m_servers, entry.server);
    case State:
        return stateText(entry.state);
    case Took:
        return tookText(entry);
    default:
        return {};
    }
}

QString HistoryModel::text(const NotificationEntry &entry, int column) const
{
    switch (column) {
    case Told:
        return dateText(entry.time);
    case What:
        return plainLine(entry.body.isEmpty() ? entry.title : u"%1 · %2"_s.arg(entry.title, entry.body));
    case OfServer:
        return serverTitle(*m_servers, entry.server);
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (!isOfJobs()) {
        const QStringList titles{tr("Told"), tr("Notification"), tr("Server")};
        return titles.value(section);
    }
    const QStringList titles{tr("Ended"), tr("Job"), tr("Server"), tr("State"), tr("Took")};
    return titles.value(section);
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_atEnd && m_page == 0;
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent) || rowCount() == 0)
        return;
    m_page = m_reader->find(m_kind, m_filter, isOfJobs() ? placeOf(m_jobs.constLast()) : placeOf(m_notifications.constLast()));
}

} // namespace Pollux::Ui
