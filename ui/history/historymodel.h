// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/historyreader.h"

#include <QAbstractTableModel>

#include <optional>

namespace Pollux::Ui {

class ServerList;

//! Jobs or notifications of the history, newest first, as far as somebody has scrolled: a HistoryReader brings a page at a
//! time, and nothing is read in this thread.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum JobColumn { Ended, Name, Queue, Server, State, Took, JobColumnCount };
    enum NotificationColumn { Told, What, OfServer, NotificationColumnCount };
    enum Role {
        ToneRole = Qt::UserRole, //!< int of Tone
        MarkRole,                //!< the name of an icon that says the same as the cell; empty for none
    };
    //! Who wants to see more than so many narrows the search: all of them stay in the memory.
    static constexpr int mostRows = 10'000;

    //! Both outlive it.
    HistoryModel(Store::HistoryReader *reader, ServerList *servers, QObject *parent = nullptr);

    //! Other rows: those of before stay until these are there, but for another kind they are gone at once.
    void show(Store::HistoryKind kind, const Store::HistoryFilter &filter);
    //! The same once more, for there may be newer ones, which come in above those that are shown.
    void refresh();

    Store::HistoryKind kind() const { return m_kind; }
    const Store::HistoryFilter &filter() const { return m_filter; }
    //! The first page is on its way.
    bool isLoading() const { return m_first != First::None; }
    //! How many there are in all; nothing while nobody has counted.
    std::optional<qint64> total() const { return m_total; }
    //! Why there is nothing to show; empty where nothing is wrong.
    QString problem() const { return m_problem; }
    //! nullptr for a row of the other kind.
    const Store::JobEntry *jobAt(int row) const;
    const Store::NotificationEntry *notificationAt(int row) const;
    //! The entry's number in the file; 0 where there is no such row.
    qint64 numberAt(int row) const;
    //! Where that entry stands; -1 where it is not among the rows.
    int rowOf(qint64 number) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    //! Rows, count or problem are others.
    void changed();

private:
    enum class First { None, Anew, Again }; // what the first page that is awaited stands for

    bool isOfJobs() const { return m_kind == Store::HistoryKind::Jobs; }
    void ask(First first);
    void onFound(const Store::HistoryPage &page);
    void begin(const Store::HistoryPage &page);
    bool putAbove(const Store::HistoryPage &page);
    void append(const Store::HistoryPage &page);
    QString text(const Store::JobEntry &entry, int column) const;
    QString text(const Store::NotificationEntry &entry, int column) const;

    Store::HistoryReader *const m_reader;
    ServerList *const m_servers;
    Store::HistoryKind m_kind = Store::HistoryKind::Jobs;
    Store::HistoryFilter m_filter;
    QList<Store::JobEntry> m_jobs;
    QList<Store::NotificationEntry> m_notifications;
    quint64 m_page = 0;  // the ticket of the page that is awaited; 0: of none
    quint64 m_count = 0; // the ticket whose count is wanted
    First m_first = First::None;
    bool m_atEnd = true;
    std::optional<qint64> m_total;
    QString m_problem;
};

} // namespace Pollux::Ui
