// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "queue/job.h"

#include <QCollator>

#include <memory>
#include <optional>

namespace Pollux::Ui {

class ServerState;

//! The columns of a table of jobs. Their numbers are kept with the settings: new ones go to the end.
enum class JobColumn { Name, Queue, Server, Progress, Left, Updated, Id, Attempt, Started, Took };

inline constexpr int jobColumnCount = int(JobColumn::Took) + 1;

//! How long a job that has ended was at work; nothing where that is not known.
std::optional<Milliseconds> tookOf(const Job &job);

//! Where a job belongs in an order, made once and compared often.
struct JobPlace
{
    int rank = 0; //!< compared first, and the same way in both directions: what has no value stands last
    qint64 number = 0;
    QString text; //!< only for comparing whether it is still the same; `collated` is what is sorted by
    std::optional<QCollatorSortKey> collated;

    //! What is compared, without the rest. Valid as long as the place is, unchanged.
    struct Rank
    {
        int rank = 0;
        qint64 number = 0;
        const QCollatorSortKey *text = nullptr;
    };
    Rank ranked() const { return {rank, number, collated ? &*collated : nullptr}; }
    //! It would stand where the other does.
    bool isLike(const JobPlace &other) const
    {
        return rank == other.rank && number == other.number && text == other.text;
    }
};

//! A JobPlace, collated, in as little room as can be: there is one for each of a hundred thousand rows.
class KeptPlace
{
public:
    KeptPlace() = default;
    explicit KeptPlace(JobPlace &&place)
        : m_number(place.number)
        , m_text(place.collated ? std::make_unique<JobPlace>(std::move(place)) : nullptr)
        , m_rank(qint8(place.rank))
    {}

    JobPlace::Rank ranked() const { return {m_rank, m_number, m_text ? &*m_text->collated : nullptr}; }
    //! See JobPlace::isLike().
    bool isLike(const JobPlace &other) const
    {
        return m_rank == other.rank && m_number == other.number && (m_text ? m_text->text : QString()) == other.text;
    }

private:
    qint64 m_number = 0;
    std::unique_ptr<JobPlace> m_text; // where texts are sorted by
    qint8 m_rank = 0;
};

//! How a table of jobs is sorted. Pure: what moves with the time is turned into points in time first.
class JobOrder
{
public:
    //! The order of the house: active ones, the oldest first; then waiting ones; then ended ones, the newest first.
    JobOrder();
    JobOrder(JobColumn column, Qt::SortOrder direction);

    std::optional<JobColumn> column() const { return m_column; }
    Qt::SortOrder direction() const { return m_direction; }

    //! Without `collated`; see collate().
    JobPlace placeOf(const ServerState &server, const Job &job) const;
    void collate(JobPlace &place) const;
    //! Less than zero: `a` stands before `b`. Both collated.
    int compare(const JobPlace::Rank &a, const JobPlace::Rank &b) const
    {
        if (a.rank != b.rank)
            return a.rank < b.rank ? -1 : 1;
        const int result = a.text && b.text ? a.text->compare(*b.text) : (a.number > b.number) - (a.number < b.number);
        return m_direction == Qt::AscendingOrder ? result : -result;
    }
    int compare(const JobPlace &a, const JobPlace &b) const { return compare(a.ranked(), b.ranked()); }
    int compare(const KeptPlace &a, const KeptPlace &b) const { return compare(a.ranked(), b.ranked()); }

    bool operator==(const JobOrder &other) const
    {
        return m_column == other.m_column && m_direction == other.m_direction;
    }

private:
    std::optional<JobColumn> m_column;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    QCollator m_collator;
};

} // namespace Pollux::Ui
