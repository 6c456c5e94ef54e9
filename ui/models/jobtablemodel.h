// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/jobdelta.h"
#include "queue/jobslots.h"
#include "ui/models/jobfilter.h"
#include "ui/models/joborder.h"
#include "ui/models/jobref.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QMap>
#include <QTimer>

#include <deque>
#include <memory>
#include <vector>

namespace Pollux::Ui {

class ServerList;
class ServerState;

//! The jobs of all servers as rows, filtered and sorted here: a proxy that sorts a moving column costs 30 ms a frame at
//! 100,000 rows. Never reset; a batch of changes becomes few insertions and removals and one dataChanged() for each run
//! of rows. Where a value moves that the rows are sorted by, they keep their places until the next second, so that
//! nothing runs away from under the mouse.
class JobTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        RefRole = Qt::UserRole, //!< JobRef
        StateRole,              //!< int of JobState
        ProgressRole,           //!< double, percent; invalid where there is none
        UnseenRole,             //!< bool: a failure that the person has not seen
        DetailRole,             //!< plain text: more than the cell can say, for a tool tip
    };

    //! `servers` outlives it.
    explicit JobTableModel(ServerList *servers, QObject *parent = nullptr);
    ~JobTableModel() override;

    int rowCount(const QModelIndex &parent = QModelIndex()) const override;
    int columnCount(const QModelIndex &parent = QModelIndex()) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    //! A column of JobColumn; -1 is the order of the house.
    void sort(int column, Qt::SortOrder direction = Qt::AscendingOrder) override;

    const JobFilter &filter() const { return m_filter; }
    void setFilter(const JobFilter &filter);
    const JobOrder &order() const { return m_order; }

    //! Jobs of this group that the filter's server and words let through, shown or not.
    qsizetype count(JobGroup group) const { return m_counts[std::size_t(group)]; }
    //! All jobs there are, whatever the filter.
    qsizetype total() const { return m_total; }

    //! How many jobs there are by queue, of the filter's server, whatever else it says. Takes a look at every job.
    QMap<QString, qsizetype> jobsByQueue() const;
    //! Names of queues that jobs are of, whatever the filter.
    qsizetype queueCount() const { return m_queueUse.size(); }

    //! Nothing for an index that is not one of this model.
    std::optional<JobRef> refAt(const QModelIndex &index) const;
    //! In the first column; invalid while the job is not shown.
    QModelIndex indexOf(const JobRef &ref) const;
    //! Puts what has moved into its place at once instead of within a second.
    void sortNow();

Q_SIGNALS:
    //! Some count() or total(); at most once a batch. The rows are the new ones already.
    void countsChanged();

private:
    using SlotId = quint32;
    using Ids = std::vector<SlotId>;

    static constexpr SlotId noSlot = ~SlotId(0);

    struct Source // a server, and where its jobs are
    {
        ServerState *server = nullptr;
        QString title;
        Ids known; // slots, by the job's place in the server's mirror

        SlotId slotAt(JobSlotId job) const { return job < known.size() ? known[job] : noSlot; }
    };
    struct Slot // a job, shown or not; there may be a hundred thousand of them
    {
        Source *source = nullptr;
        quint64 serial = 0;
        JobSlotId job = noJobSlot; // its place in the server's mirror
        mutable quint32 row = 0;   // where it was last found; others may have come and gone above it since
        // While shown; what its row was found by, though the job may have moved on. What follows fits into its padding.
        [[no_unique_address]] KeptPlace place;
        JobGroup group = JobGroup::All;
        bool exists = false;
        bool matches = false; // the filter's server and words
        bool wanted = false;  // in the table
        bool shown = false;   // it is, at this moment
        bool moved = false;   // it stands in m_moved
        bool marked = false;  // for the length of one function
    };

    // Servers
    void addServer(ServerState *server);
    void removeServer(ServerState *server);
    void onJobs(Source *source, const QList<JobDelta> &deltas);
    void onSeen();
    void onAbout(Source *source);

    // Slots
    SlotId slotFor(Source *source, JobSlotId job);
    void look(SlotId id);
    void judge(Slot &slot, const Job &job);
    void count(const Slot &slot, int by);
    void free(SlotId id);
    const Job *jobOf(const Slot &slot) const;
    const JobKey &keyOf(const Slot &slot) const;

    // Rows: the slots that are shown, sorted by their places (jobtablerows.cpp)
    void settle(const Ids &changed);
    void dropRows(const Ids &leaving);
    void addRows(Ids entering);
    void insertAt(int row, const SlotId *begin, const SlotId *end);
    void tellChanged(const Ids &changed);
    void noteMoved(SlotId id);
    void replaceRows(Ids rows);
    void findPlace(Slot &slot);
    void sortIds(Ids &ids) const;
    Ids merged(const Ids &rows, const Ids &sorted) const;
    bool isBefore(SlotId a, SlotId b) const;
    int rowOf(SlotId id) const;

    ServerList *const m_servers;
    JobFilter m_filter;
    JobOrder m_order;
    std::vector<std::unique_ptr<Source>> m_sources;
    std::deque<Slot> m_slots;
    Ids m_free;
    Ids m_rows;
    Ids m_moved; // their places are of before
    std::array<qsizetype, jobGroupCount> m_counts{};
    qsizetype m_total = 0;
    QHash<QString, qsizetype> m_queueUse; // slots by queue
    quint64 m_lastSerial = 0;
    QTimer m_sorting{this};
};

} // namespace Pollux::Ui
