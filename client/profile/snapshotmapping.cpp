// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/snapshotmapping.h"

#include "base/jsonprune.h"
#include "profile/jsonvalues.h"

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

// A page's cursor may be a token of any kind.
constexpr qsizetype maxCursor = 4096;
// No real system has more; Monitor keeps as many.
constexpr qsizetype maxPeers = 10'000;
// simdjson reads the last level that it knows only where that is empty.
constexpr qsizetype maxLevels = JsonReader::maxDepth - 1;

MappingError refusal(const QString &message)
{
    return {u"snapshot"_s, message};
}

JsonPointer pointerTo(const QString &text)
{
    return JsonPointer::parse(text).value_or(JsonPointer());
}

template<typename ChangeOf, typename Map>
void addRow(SnapshotMapping::Rows<ChangeOf> &found, Map map)
{
    ++found.rows;
    ChangeOf change;
    const Result<void, QString> mapped = map(change);
    if (mapped)
        found.changes.append(std::move(change));
    else if (!found.firstRefusal)
        found.firstRefusal = refusal(mapped.error());
}

// An object whose members are all objects holds rows by name; any other is a row itself.
bool holdsRows(const simdjson::dom::object &object)
{
    for (const auto member : object) {
        if (!member.value.is_object())
            return false;
    }
    return object.size() > 0;
}

template<typename ChangeOf, typename Mapper>
SnapshotMapping::Rows<ChangeOf> mapPeers(simdjson::dom::element place, const Mapper &mapper, std::string_view asked,
                                         const QDateTime &now)
{
    SnapshotMapping::Rows<ChangeOf> found;
    const auto add = [&](simdjson::dom::element row, std::string_view name) {
        if (found.rows < maxPeers)
            addRow(found, [&](ChangeOf &change) { return mapper.map({row, name, now}, change); });
    };
    simdjson::dom::array list;
    simdjson::dom::object object;
    if (!place.get(list)) {
        for (const simdjson::dom::element row : list)
            add(row, asked);
    } else if (!place.get(object) && asked.empty() && holdsRows(object)) {
        for (const auto member : object)
            add(member.value, member.key);
    } else {
        add(place, asked);
    }
    return found;
}

} // namespace

SnapshotMapping::SnapshotMapping(const Snapshot &snapshot, const Variables &variables)
    : m_row(snapshot.row, TemplateKind::Row, variables)
    , m_rows(pointerTo(snapshot.rows))
    , m_next(pointerTo(snapshot.next))
    , m_jobRow(pointerTo(snapshot.jobRow))
    , m_queueRow(snapshot.queueRow, TemplateKind::Row, variables)
    , m_queueRows(pointerTo(snapshot.queueRows))
    , m_workerRow(snapshot.workerRow, TemplateKind::WorkerRow, variables)
    , m_workerRows(pointerTo(snapshot.workerRows))
    , m_hasNext(!snapshot.next.isEmpty())
{}

SnapshotMapping::Place SnapshotMapping::placeIn(QByteArrayView json, const JsonPointer &pointer)
{
    auto root = m_reader.parse(json);
    if (!root && root.error().code == ParseError::Code::TooDeep)
        root = m_reader.parse(pruneJson(json, maxLevels)); // one row must not cost the others
    if (!root)
        return Failure{refusal(root.error().message)};
    const auto place = pointer.resolve(*root);
    if (!place)
        return Failure{refusal(u"the answer has nothing where its rows should be"_s)};
    return *place;
}

Result<SnapshotMapping::Page, MappingError> SnapshotMapping::mapList(QByteArrayView json, const QString &queue)
{
    const auto root = placeIn(json, {});
    if (!root)
        return Failure{root.error()};
    const auto rows = m_rows.resolve(*root);
    if (!rows || !rows->is_array())
        return Failure{refusal(u"expected an array of jobs"_s)};
    const std::string context = queue.toStdString();
    Page page;
    const simdjson::dom::array list = rows->get_array().value_unsafe();
    for (const simdjson::dom::element row : list) {
        ++page.rows;
        auto change = mapRow(row, context);
        if (change)
            page.changes.append(*std::move(change));
        else if (!page.firstRefusal)
            page.firstRefusal = change.error();
    }
    const auto next = m_hasNext ? m_next.resolve(*root) : std::nullopt;
    // A cursor that does not fit would ask for another page.
    if (auto cursor = next ? textValue(*next, maxCursor + 1) : std::nullopt; cursor && cursor->size() <= maxCursor)
        page.next = *std::move(cursor);
    return page;
}

Result<JobChange, MappingError> SnapshotMapping::mapJob(QByteArrayView json, const QString &queue)
{
    const auto row = placeIn(json, m_jobRow);
    if (!row)
        return Failure{row.error()};
    return mapRow(*row, queue.toStdString());
}

Result<SnapshotMapping::Rows<QueueChange>, MappingError>
SnapshotMapping::mapQueues(QByteArrayView json, const QString &queue, const QDateTime &now)
{
    const auto place = placeIn(json, m_queueRows);
    if (!place)
        return Failure{place.error()};
    return mapPeers<QueueChange>(*place, m_queueRow, queue.toStdString(), now);
}

Result<SnapshotMapping::Rows<WorkerChange>, MappingError> SnapshotMapping::mapWorkers(QByteArrayView json)
{
    const auto place = placeIn(json, m_workerRows);
    if (!place)
        return Failure{place.error()};
    return mapPeers<WorkerChange>(*place, m_workerRow, {}, {});
}

Result<JobChange, MappingError> SnapshotMapping::mapRow(simdjson::dom::element row, std::string_view queue)
{
    JobChange change;
    change.source = ChangeSource::Snapshot;
    const auto mapped = m_row.map({row, queue}, m_memory, change);
    if (!mapped)
        return Failure{refusal(mapped.error())};
    return change;
}

} // namespace Pollux
