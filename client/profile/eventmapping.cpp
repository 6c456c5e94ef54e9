// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/eventmapping.h"

#include "profile/jsonvalues.h"

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

// Enough to recognize it by, in a log line.
constexpr qsizetype shownName = 100;

} // namespace

EventMapping::EventMapping(const Profile &profile, const Variables &variables)
{
    for (const EventRule &rule : profile.events) {
        Rule compiled;
        if (rule.job)
            compiled.job.emplace(*rule.job, TemplateKind::Event, variables);
        if (rule.queue)
            compiled.queue.emplace(*rule.queue, variables);
        if (rule.worker)
            compiled.worker.emplace(*rule.worker, variables);
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

Result<EventMapping::Mapped, MappingError> EventMapping::map(QByteArrayView payload)
{
    const auto root = m_reader.parse(payload);
    if (!root)
        return Failure{MappingError{{}, root.error().message}};
    std::string_view name;
    if (!root->is_array() || root->at(0).get(name))
        return Failure{MappingError{{}, u"expected an array that begins with the event's name"_s}};
    const Match found = match(name);
    if (!found.rule)
        return Mapped{};
    auto mapped = apply(found, {*root, found.capture});
    if (!mapped)
        return Failure{MappingError{boundedText(name, shownName).value_or(QString()), mapped.error()}};
    return *std::move(mapped);
}

Result<EventMapping::Mapped, QString> EventMapping::apply(const Match &match, const MappingInput &input)
{
    Mapped mapped{true, {}};
    if (match.rule->job) {
        auto change = match.rule->job->map(input, m_scales);
        if (!change)
            return Failure{change.error()};
        mapped.changes.append(*std::move(change));
    }
    if (match.rule->queue) {
        auto change = match.rule->queue->map(input);
        if (!change)
            return Failure{change.error()};
        mapped.changes.append(*std::move(change));
    }
    if (match.rule->worker) {
        auto change = match.rule->worker->map(input);
        if (!change)
            return Failure{change.error()};
        mapped.changes.append(*std::move(change));
    }
    return mapped;
}

} // namespace Pollux
