// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/snapshotmapping.h"

#include "profile/jsonvalues.h"

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

MappingError refusal(const QString &message)
{
    return {u"snapshot"_s, message};
}

// A server says that there is no next page by leaving it out, or by null, false or an empty text.
QString cursorIn(const simdjson::dom::element &root, const JsonPointer &place)
{
    const auto found = place.resolve(root);
    if (!found || found->is_bool())
        return {};
    return textValue(*found, TextLimit::message).value_or(QString());
}

} // namespace

SnapshotMapping::SnapshotMapping(const Snapshot &snapshot, const Variables &variables)
    : m_row(snapshot.row, TemplateKind::Row, variables)
    , m_rows(JsonPointer::parse(snapshot.rows).value_or(JsonPointer()))
    , m_jobRow(JsonPointer::parse(snapshot.jobRow).value_or(JsonPointer()))
{
    if (!snapshot.next.isEmpty())
        m_next = JsonPointer::parse(snapshot.next);
}

Result<SnapshotMapping::Page, MappingError> SnapshotMapping::mapList(QByteArrayView json, const QString &queue)
{
    const auto root = m_reader.parse(json);
    if (!root)
        return Failure{refusal(root.error().message)};
    const auto rows = m_rows.resolve(*root);
    if (!rows || !rows->is_array())
        return Failure{refusal(u"expected an array of jobs"_s)};
    const std::string context = queue.toStdString();
    Page page;
    if (m_next)
        page.next = cursorIn(*root, *m_next);
    const simdjson::dom::array list = rows->get_array().value_unsafe();
    for (const simdjson::dom::element row : list) {
        ++page.rows;
        auto change = mapRow(row, context);
        if (change)
            page.changes.append(*std::move(change));
        else if (!page.firstRefusal)
            page.firstRefusal = change.error();
    }
    return page;
}

Result<JobChange, MappingError> SnapshotMapping::mapJob(QByteArrayView json, const QString &queue)
{
    const auto root = m_reader.parse(json);
    if (!root)
        return Failure{refusal(root.error().message)};
    const auto row = m_jobRow.resolve(*root);
    if (!row)
        return Failure{refusal(u"expected a job"_s)};
    return mapRow(*row, queue.toStdString());
}

Result<JobChange, MappingError> SnapshotMapping::mapRow(simdjson::dom::element row, std::string_view queue)
{
    JobChange change;
    change.source = ChangeSource::Snapshot;
    const auto mapped = m_row.map({row, queue}, m_scales, change);
    if (!mapped)
        return Failure{refusal(mapped.error())};
    return change;
}

} // namespace Pollux
