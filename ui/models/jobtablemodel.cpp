// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/jobtablemodel.h"

#include "ui/models/jobcells.h"
#include "ui/models/serverlist.h"

#include <algorithm>

namespace Pollux::Ui {

using namespace std::chrono_literals;

JobTableModel::JobTableModel(ServerList *servers, QObject *parent) : QAbstractTableModel(parent), m_servers(servers)
{
    m_sorting.setSingleShot(true);
    m_sorting.setInterval(1s);
    connect(&m_sorting, &QTimer::timeout, this, &JobTableModel::sortNow);
    connect(servers, &ServerList::added, this, &JobTableModel::addServer);
    connect(servers, &ServerList::aboutToRemove, this, &JobTableModel::removeServer);
    for (ServerState *server : servers->servers())
        addServer(server);
}

JobTableModel::~JobTableModel() = default;

int JobTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int JobTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : jobColumnCount;
}

QVariant JobTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Slot &slot = m_slots[m_rows[std::size_t(index.row())]];
    const ServerState &server = *slot.source->server;
    if (role == RefRole)
        return QVariant::fromValue(JobRef{server.id(), keyOf(slot)});
    // The server has forgotten it already, and the row is about to go.
    const Job *const job = jobOf(slot);
    if (!job)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return jobCellText(JobColumn(index.column()), server, *job);
    case DetailRole:
        return jobCellDetail(JobColumn(index.column()), server, *job);
    case StateRole:
        return int(job->state);
    case ProgressRole:
        return job->progress ? QVariant(*job->progress) : QVariant();
    case UnseenRole:
        return server.isUnseen(keyOf(slot));
    default:
        return {};
    }
}

QVariant JobTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= jobColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return jobColumnTitle(JobColumn(section));
    // Who sorts by these asks for what is newest, furthest or longest.
    static const QList<JobColumn> descending{JobColumn::Updated, JobColumn::Progress, JobColumn::Attempt, JobColumn::Started,
                                             JobColumn::Took};
    const bool descends = descending.contains(JobColumn(section));
    if (role == Qt::InitialSortOrderRole)
        return QVariant::fromValue(descends ? Qt::DescendingOrder : Qt::AscendingOrder);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

void JobTableModel::setFilter(const JobFilter &filter)
{
    if (m_filter == filter)
        return;
    const bool onlyGroup = m_filter.server == filter.server && m_filter.queue == filter.queue && m_filter.words == filter.words;
    m_filter = filter;
    Ids changed;
    for (SlotId id = 0; id < m_slots.size(); ++id) {
        Slot &slot = m_slots[id];
        if (!slot.exists)
            continue;
        if (const Job *const job = onlyGroup ? nullptr : jobOf(slot))
            judge(slot, *job);
        slot.wanted = slot.matches && m_filter.matchesGroup(slot.group);
        if (slot.wanted != slot.shown)
            changed.push_back(id);
    }
    settle(changed);
    if (!onlyGroup)
        Q_EMIT countsChanged();
}

QMap<QString, qsizetype> JobTableModel::jobsByQueue() const
{
    QMap<QString, qsizetype> counts;
    for (const Slot &slot : m_slots) {
        if (slot.exists && (m_filter.server.isEmpty() || m_filter.server == slot.source->server->id()))
            ++counts[keyOf(slot).queue];
    }
    return counts;
}

std::optional<JobRef> JobTableModel::refAt(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return std::nullopt;
    const Slot &slot = m_slots[m_rows[std::size_t(index.row())]];
    return JobRef{slot.source->server->id(), keyOf(slot)};
}

QModelIndex JobTableModel::indexOf(const JobRef &ref) const
{
    for (const auto &source : m_sources) {
        if (source->server->id() != ref.server)
            continue;
        const SlotId id = source->slotAt(source->server->jobs().place(ref.key));
        if (id == noSlot || !m_slots[id].shown)
            return {};
        const int row = rowOf(id);
        return row < 0 ? QModelIndex() : index(row, 0);
    }
    return {};
}

void JobTableModel::addServer(ServerState *server)
{
    m_sources.push_back(std::make_unique<Source>(Source{server, server->title(), {}}));
    Source *const source = m_sources.back().get();
    connect(server, &ServerState::jobsChanged, this,
            [this, source](const QList<JobDelta> &deltas) { onJobs(source, deltas); });
    connect(server, &ServerState::seenChanged, this, &JobTableModel::onSeen);
    connect(server, &ServerState::aboutChanged, this, [this, source] { onAbout(source); });

    Ids ids;
    for (auto job = server->jobs().begin(); job != server->jobs().end(); ++job) {
        ids.push_back(slotFor(source, job.id()));
        look(ids.back());
    }
    settle(ids);
    if (!ids.empty())
        Q_EMIT countsChanged();
}

void JobTableModel::removeServer(ServerState *server)
{
    const auto at = std::find_if(m_sources.begin(), m_sources.end(),
                                 [server](const auto &source) { return source->server == server; });
    if (at == m_sources.end())
        return;
    server->disconnect(this);
    Ids ids = (*at)->known;
    std::erase(ids, noSlot);
    for (const SlotId id : ids) {
        count(m_slots[id], -1);
        m_slots[id].exists = false;
        m_slots[id].wanted = false;
    }
    settle(ids);
    m_sources.erase(at);
    Q_EMIT countsChanged();
}

// Looks at what the server knows now instead of playing the deltas: one job may stand in several of them.
void JobTableModel::onJobs(Source *source, const QList<JobDelta> &deltas)
{
    const auto counts = m_counts;
    const qsizetype total = m_total;
    Ids changed;
    changed.reserve(std::size_t(deltas.size()));
    const JobMirror &jobs = source->server->jobs();
    for (const JobDelta &delta : deltas) {
        const JobSlotId job = jobs.place(delta.job.key);
        if (job == noJobSlot || (source->slotAt(job) == noSlot && !jobs.at(job)))
            continue;
        const SlotId id = slotFor(source, job);
        look(id);
        if (!std::exchange(m_slots[id].marked, true))
            changed.push_back(id);
    }
    for (const SlotId id : changed)
        m_slots[id].marked = false;
    settle(changed);
    if (m_counts != counts || m_total != total)
        Q_EMIT countsChanged();
}

void JobTableModel::onSeen()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, jobColumnCount - 1), {UnseenRole});
}

void JobTableModel::onAbout(Source *source)
{
    if (source->title == source->server->title())
        return;
    source->title = source->server->title();
    if (m_rows.empty())
        return;
    const int column = int(JobColumn::Server);
    Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column), {Qt::DisplayRole});
    if (m_order.column() == JobColumn::Server) {
        for (const SlotId id : source->known) {
            if (id != noSlot)
                noteMoved(id);
        }
    }
}

JobTableModel::SlotId JobTableModel::slotFor(Source *source, JobSlotId job)
{
    if (const SlotId known = source->slotAt(job); known != noSlot)
        return known;
    SlotId id = SlotId(m_slots.size());
    if (m_free.empty()) {
        m_slots.emplace_back();
    } else {
        id = m_free.back();
        m_free.pop_back();
    }
    Slot &slot = m_slots[id];
    slot = {};
    slot.source = source;
    slot.job = job;
    slot.serial = ++m_lastSerial;
    if (job >= source->known.size())
        source->known.resize(job + 1, noSlot);
    source->known[job] = id;
    ++m_queueUse[keyOf(slot).queue];
    return id;
}

void JobTableModel::look(SlotId id)
{
    Slot &slot = m_slots[id];
    if (const Job *const job = jobOf(slot)) {
        judge(slot, *job);
        if (slot.shown && slot.wanted && !slot.place.isLike(m_order.placeOf(*slot.source->server, *job)))
            noteMoved(id);
        return;
    }
    count(slot, -1);
    slot.exists = false;
    slot.wanted = false;
}

void JobTableModel::judge(Slot &slot, const Job &job)
{
    count(slot, -1);
    slot.exists = true;
    slot.group = groupOf(job);
    slot.matches = (m_filter.server.isEmpty() || m_filter.server == slot.source->server->id())
                   && (!m_filter.queue || *m_filter.queue == job.key.queue) && m_filter.matchesWords(job);
    slot.wanted = slot.matches && m_filter.matchesGroup(slot.group);
    count(slot, +1);
}

void JobTableModel::count(const Slot &slot, int by)
{
    if (!slot.exists)
        return;
    m_total += by;
    if (!slot.matches)
        return;
    m_counts[std::size_t(JobGroup::All)] += by;
    m_counts[std::size_t(slot.group)] += by;
}

const Job *JobTableModel::jobOf(const Slot &slot) const
{
    return slot.source->server->jobs().at(slot.job);
}

// Also of a job that the server has forgotten just now: its mirror keeps the place until all have heard of it.
const JobKey &JobTableModel::keyOf(const Slot &slot) const
{
    return slot.source->server->jobs().keyAt(slot.job);
}

void JobTableModel::free(SlotId id)
{
    Slot &slot = m_slots[id];
    slot.source->known[slot.job] = noSlot;
    if (const auto use = m_queueUse.find(keyOf(slot).queue); use != m_queueUse.end() && --*use == 0)
        m_queueUse.erase(use);
    slot = {};
    m_free.push_back(id);
}

} // namespace Pollux::Ui
