// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.h"
#include "profile/jobmapper.h"
#include "profile/mappingerror.h"
#include "profile/placeholders.h"
#include "profile/profile.h"
#include "profile/scaledetector.h"

#include <QList>

#include <optional>

namespace Pollux {

//! Turns REST answers into changes by a profile's snapshot rule, with ChangeSource::Snapshot. `asOf` is for the
//! caller to set. The bytes may be hostile. Not thread-safe.
class SnapshotMapping
{
public:
    //! One page of a list.
    struct Page
    {
        QList<JobChange> changes;
        qsizetype rows = 0;                       //!< how many the answer had, refused ones included
        QString next;                             //!< the next page's cursor; empty: there is none
        std::optional<MappingError> firstRefusal; //!< why a row was left out, if one was
    };

    explicit SnapshotMapping(const Snapshot &snapshot, const Variables &variables = {});

    //! The answer to the list. Rows that cannot be understood are left out; an answer without rows is an error.
    Result<Page, MappingError> mapList(QByteArrayView json, const QString &queue);
    //! The answer about one job.
    Result<JobChange, MappingError> mapJob(QByteArrayView json, const QString &queue);

private:
    Result<JobChange, MappingError> mapRow(simdjson::dom::element row, std::string_view queue);

    JsonReader m_reader;
    ScaleDetector m_scales;
    JobMapper m_row;
    JsonPointer m_rows;
    JsonPointer m_jobRow;
    std::optional<JsonPointer> m_next; // nothing: the profile knows of no cursors
};

} // namespace Pollux
