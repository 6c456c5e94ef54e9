// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "profile/jobmapper.h"
#include "profile/mappingerror.h"
#include "profile/mappingmemory.h"
#include "profile/placeholders.h"
#include "profile/profile.h"
#include "profile/queuemapper.h"
#include "profile/workermapper.h"
#include "queue/change.h"

#include <QList>

#include <string>
#include <unordered_map>
#include <vector>

namespace Pollux {

//! Turns events into changes by a profile's rules. Pure but for what it learns of progress scales. All pointers are
//! compiled at construction; an event is parsed once and nothing of it is copied but the values. The bytes may be
//! hostile: whatever they are, the answer is a value. Not thread-safe.
class EventMapping
{
public:
    //! What became of one event.
    struct Mapped
    {
        bool matched = false;  //!< a rule is meant for the event
        QList<Change> changes; //!< all with ChangeSource::Event
    };

    //! Variables that the rules use and that neither the person nor the profile gives do not resolve.
    explicit EventMapping(const Profile &profile, const Variables &given = {});

    //! Whether map() looks at `now`.
    bool needsTime() const { return m_needsTime; }

    //! `payload` is the JSON text of a Socket.IO event: `["name", argument, …]`. An event that no rule is meant
    //! for is not an error. An error means that none of its changes may be used. `now`: when it came, by our clock.
    Result<Mapped, MappingError> map(QByteArrayView payload, const QDateTime &now = {});

private:
    struct Rule
    {
        std::optional<JobMapper> job;
        std::optional<QueueMapper> queue;
        std::optional<WorkerMapper> worker;
    };
    struct Pattern
    {
        std::string prefix;
        std::string suffix;
        std::size_t rule;
    };
    struct Match
    {
        const Rule *rule = nullptr;
        std::string_view capture;
    };
    struct NameHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>()(name); }
    };

    void addEvent(const QString &event, std::size_t rule);
    Match match(std::string_view name) const;
    Result<void, QString> apply(const Rule &rule, const MappingInput &input, QList<Change> &changes);

    MappingMemory m_memory;
    std::vector<Rule> m_rules;
    std::unordered_map<std::string, std::size_t, NameHash, std::equal_to<>> m_exact;
    std::vector<Pattern> m_patterns;
    bool m_needsTime = false;
};

} // namespace Pollux
