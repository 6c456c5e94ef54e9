// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/job.h"

#include <QStringList>

#include <array>
#include <optional>

namespace Pollux::Ui {

//! What a person sorts jobs into at a glance.
enum class JobGroup : quint8 {
    All,
    Active,  //!< see isActive()
    Waiting, //!< nobody is at it yet
    Failed,
    Done, //!< succeeded or cancelled
};

inline constexpr std::size_t jobGroupCount = std::size_t(JobGroup::Done) + 1;

//! Never All.
JobGroup groupOf(const Job &job);

//! Which jobs a table shows. A plain value.
struct JobFilter
{
    QString server; //!< ServerState::id(); empty: all
    JobGroup group = JobGroup::All;
    QStringList words; //!< each must be in the job's name, id, queue or error, whatever the case
    std::optional<QString> queue = {}; //!< nothing: all

    //! The words of what a person has typed.
    static QStringList wordsOf(const QString &text);

    bool matchesGroup(JobGroup of) const { return group == JobGroup::All || group == of; }
    bool matchesWords(const Job &job) const;

    bool operator==(const JobFilter &) const = default;
};

} // namespace Pollux::Ui
