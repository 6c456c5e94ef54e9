// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/eventmapping.h"

#include "base/json.h"
#include "profile/jsonvalues.h"

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

// Enough to recognize it by, in a log line.
constexpr qsizetype shownName = 100;

} // namespace

EventMapping::EventMapping(const Profile &profile, const Variables &given)
{
    const Variables variables = withDefaults(profile, given);
    for (const EventRule &rule : profile.events) {
        Rule compiled;
        if (rule.job)
            compiled.job.emplace(*rule.job, TemplateKind::Event, variables);
        if (rule.queue)
            compiled.queue.emplace(*rule.queue, TemplateKind::Event, variables);
        if (rule.worker)
            compiled.worker.emplace(*rule.worker, TemplateKind::Event, variables);
        m_needsTime = m_needsTime || compiled.queue;
        m_rules.push_back(std::move(compiled));
        for (const QString &event : rule.events)
            addEvent(event, m_rules.size() - 1);
    }
}

void EventMapping::addEvent(const QString &event, std::size_t rule)
{
    const std::string name = event.toStdString();
    const auto star = name.find('*');
    if (star == std::string::npos)
        m_exact.emplace(name, rule);
    else
        m_patterns.push_back({name.substr(0, star), name.substr(star + 1), rule});
}

EventMapping::Match EventMapping::match(std::string_view name) const
{
    if (const auto exact = m_exact.find(name); exact != m_exact.end())
        return {&m_rules[exact->second], {}};
    for (const Pattern &pattern : m_patterns) {
        const std::size_t fixed = pattern.prefix.size() + pattern.suffix.size();
        if (name.size() > fixed && name.starts_with(pattern.prefix) && name.ends_with(pattern.suffix))
            return {&m_rules[pattern.rule], name.substr(pattern.prefix.size(), name.size() - fixed)};
    }
    return {};
}

Result<EventMapping::Mapped, MappingError> EventMapping::map(QByteArrayView payload, const QDateTime &now)
{
    const auto root = JsonReader::shared().parse(payload);
    if (!root)
        return Failure{MappingError{{}, root.error().message}};
    std::string_view name;
    if (!root->is_array() || root->at(0).get(name))
        return Failure{MappingError{{}, u"expected an array that begins with the event's name, a text"_s}};
    const Match found = match(name);
    if (!found.rule)
        return Mapped{};
    Mapped mapped{true, {}};
    const auto applied = apply(*found.rule, {*root, found.capture, now}, mapped.changes);
    if (!applied)
        return Failure{MappingError{boundedText(name, shownName).value_or(QString()), applied.error()}};
    return mapped;
}

Result<void, QString> EventMapping::apply(const Rule &rule, const MappingInput &input, QList<Change> &changes)
{
    // The changes are filled in where they stay: they are too large to be moved through each return.
    if (rule.job) {
        changes.emplaceBack(std::in_place_type<JobChange>);
        const auto mapped = rule.job->map(input, m_memory, std::get<JobChange>(changes.back()));
        if (!mapped)
            return mapped;
    }
    if (rule.queue) {
        changes.emplaceBack(std::in_place_type<QueueChange>);
        const auto mapped = rule.queue->map(input, std::get<QueueChange>(changes.back()));
        if (!mapped)
            return mapped;
    }
    if (rule.worker) {
        changes.emplaceBack(std::in_place_type<WorkerChange>);
        const auto mapped = rule.worker->map(input, std::get<WorkerChange>(changes.back()));
        if (!mapped)
            return mapped;
    }
    return {};
}

} // namespace Pollux
