// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.h"
#include "profile/jobmapper.h"
#include "profile/mappingerror.h"
#include "profile/mappingmemory.h"
#include "profile/placeholders.h"
#include "profile/profile.h"
#include "profile/queuemapper.h"
#include "profile/workermapper.h"

#include <QList>

#include <optional>

namespace Pollux {

//! Turns answers to a snapshot's calls into changes, jobs' with ChangeSource::Snapshot. `asOf` is for the caller to
//! set. The bytes may be hostile. Not thread-safe.
class SnapshotMapping
{
public:
    //! What one answer had of jobs, queues or workers.
    template<typename ChangeOf>
    struct Rows
    {
        QList<ChangeOf> changes;
        qsizetype rows = 0;                       //!< how many the answer had, refused ones included
        std::optional<MappingError> firstRefusal; //!< why a row was left out, if one was
        QString next;                             //!< jobs: the next page's cursor; empty: there is none
    };
    using Page = Rows<JobChange>;

    explicit SnapshotMapping(const Snapshot &snapshot, const Variables &variables = {});

    //! The answer to the list. Rows that cannot be understood are left out; an answer without rows is an error.
    Result<Page, MappingError> mapList(QByteArrayView json, const QString &queue);
    //! The answer about one job.
    Result<JobChange, MappingError> mapJob(QByteArrayView json, const QString &queue);
    //! The answer about queues: a list, an object of them by name, or one row (about `queue`, where it was asked for
    //! one). `now`: when it came, by our clock.
    Result<Rows<QueueChange>, MappingError> mapQueues(QByteArrayView json, const QString &queue, const QDateTime &now);
    //! The answer about workers: a list, an object of them by name, or one row.
    Result<Rows<WorkerChange>, MappingError> mapWorkers(QByteArrayView json);

private:
    using Place = Result<simdjson::dom::element, MappingError>;

    Place placeIn(QByteArrayView json, const JsonPointer &pointer);
    Result<JobChange, MappingError> mapRow(simdjson::dom::element row, std::string_view queue);

    JsonReader m_reader;
    MappingMemory m_memory;
    JobMapper m_row;
    JsonPointer m_rows;
    JsonPointer m_next;
    JsonPointer m_jobRow;
    QueueMapper m_queueRow;
    JsonPointer m_queueRows;
    WorkerMapper m_workerRow;
    JsonPointer m_workerRows;
    bool m_hasNext; // an empty pointer would be the whole answer
};

} // namespace Pollux
