// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historymodel.h"

#include "base/plaintext.h"
#include "ui/history/historywords.h"
#include "ui/models/texts.h"
#include "ui/style/tokens.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

using namespace Store;

namespace {

Tone toneOf(const JobEntry &entry, int column)
{
    switch (column) {
    case HistoryModel::Name:
        return Tone::Text;
    case HistoryModel::State:
        return entry.state == JobState::Failed ? Tone::Bad : Tone::Muted;
    default:
        return Tone::Muted;
    }
}

QString markOf(JobState state)
{
    switch (state) {
    case JobState::Failed:
        return u"cross"_s;
    case JobState::Succeeded:
        return u"check"_s;
    default:
        return {};
    }
}

// How many entries of `page` stand above the first of `rows`, where the rest of the page is the same as the rows; nothing
// where it is not.
template<typename Entry>
std::optional<qsizetype> newAbove(const QList<Entry> &page, const QList<Entry> &rows)
{
    if (rows.isEmpty())
        return std::nullopt;
    const auto first = std::find(page.cbegin(), page.cend(), rows.constFirst());
    const qsizetype above = first - page.cbegin();
    const qsizetype same = page.size() - above;
    if (same == 0 || same > rows.size() || !std::equal(first, page.cend(), rows.cbegin()))
        return std::nullopt;
    return above;
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
    if (kind != m_kind) {
        beginResetModel();
        m_kind = kind;
        m_jobs.clear();
        m_notifications.clear();
        endResetModel();
    }
    m_filter = filter;
    m_total.reset();
    m_problem.clear();
    ask(First::Anew);
    Q_EMIT changed();
}

void HistoryModel::refresh()
{
    ask(m_first == First::Anew ? First::Anew : First::Again);
}

void HistoryModel::ask(First first)
{
    m_page = m_count = m_reader->find(m_kind, m_filter);
    m_first = first;
}

void HistoryModel::onFound(const HistoryPage &page)
{
    if (page.ticket != m_page)
        return;
    m_page = 0;
    const First first = std::exchange(m_first, First::None);
    if (first == First::None)
        append(page);
    else if (first == First::Anew || !putAbove(page))
        begin(page);
    Q_EMIT changed();
}

void HistoryModel::begin(const HistoryPage &page)
{
    beginResetModel();
    m_problem = page.missing ? QString() : page.problem;
    m_atEnd = page.atEnd;
    m_jobs = page.jobs;
    m_notifications = page.notifications;
    endResetModel();
}

// What is shown stays shown, and who has chosen one of it keeps it.
bool HistoryModel::putAbove(const HistoryPage &page)
{
    const auto above = isOfJobs() ? newAbove(page.jobs, m_jobs) : newAbove(page.notifications, m_notifications);
    if (!above)
        return false;
    m_problem.clear();
    if (*above == 0)
        return true;
    beginInsertRows({}, 0, int(*above) - 1);
    m_jobs = page.jobs.first(std::min(*above, page.jobs.size())) + m_jobs;
    m_notifications = page.notifications.first(std::min(*above, page.notifications.size())) + m_notifications;
    endInsertRows();
    return true;
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

qint64 HistoryModel::numberAt(int row) const
{
    const JobEntry *const job = jobAt(row);
    const NotificationEntry *const notification = notificationAt(row);
    return job ? job->number : notification ? notification->number : 0;
}

int HistoryModel::rowOf(qint64 number) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (numberAt(row) == number)
            return row;
    }
    return -1;
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
    switch (role) {
    case Qt::DisplayRole:
        return job ? text(*job, index.column()) : notification ? text(*notification, index.column()) : QString();
    case MarkRole:
        return job && index.column() == State ? markOf(job->state) : QString();
    case ToneRole:
        if (job)
            return int(toneOf(*job, index.column()));
        return int(index.column() == What && notification && notification->shown ? Tone::Text : Tone::Muted);
    default:
        return {};
    }
}

QString HistoryModel::text(const JobEntry &entry, int column) const
{
    switch (column) {
    case Ended:
        return dateTimeText(entry.ended);
    case Name:
        return nameOf(entry);
    case Queue:
        return plainLine(entry.key.queue);
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
        return dateTimeText(entry.time);
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
    const QStringList titles{tr("Ended"), tr("Job"), tr("Queue"), tr("Server"), tr("State"), tr("Took")};
    return titles.value(section);
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_atEnd && m_page == 0 && rowCount() > 0 && rowCount() < mostRows;
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_page = m_reader->find(m_kind, m_filter, isOfJobs() ? placeOf(m_jobs.constLast()) : placeOf(m_notifications.constLast()));
}

} // namespace Pollux::Ui
