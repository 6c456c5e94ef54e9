// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "live/socketio/table.h"

namespace Pollux::Test {

namespace {

const QByteArray beginMarker = "<!-- conformance table: begin -->";
const QByteArray endMarker = "<!-- conformance table: end -->";

QByteArray row(const QList<QByteArray> &cells)
{
    return "| " + cells.join(" | ") + " |\n";
}

} // namespace

Table::Table(QList<Column> columns, QList<Feature> features)
    : m_columns(std::move(columns))
    , m_features(std::move(features))
{}

void Table::setResult(const QByteArray &column, const QByteArray &feature, bool passed)
{
    m_results.insert({column, feature}, passed);
}

QByteArray Table::cell(const Column &column, const Feature &feature, QList<QByteArray> *reasons) const
{
    const QByteArray reason = feature.absence(column.kind);
    if (!reason.isEmpty()) {
        if (!reasons->contains(reason))
            reasons->append(reason);
        return "–<sup>" + QByteArray::number(reasons->indexOf(reason) + 1) + "</sup>";
    }
    const auto result = m_results.constFind({column.name(), feature.name});
    if (result == m_results.constEnd())
        return "?";
    return *result ? "✓" : "✗";
}

QByteArray Table::toMarkdown() const
{
    QList<QByteArray> heads = {""};
    QList<QByteArray> rules = {"---"};
    for (const Column &column : m_columns) {
        heads += column.server + "<br>" + column.path;
        rules += ":-:";
    }
    QByteArray text = beginMarker + '\n' + row(heads) + row(rules);
    QList<QByteArray> reasons;
    for (const Feature &feature : m_features) {
        QList<QByteArray> cells = {feature.name};
        for (const Column &column : m_columns)
            cells += cell(column, feature, &reasons);
        text += row(cells);
    }
    if (!reasons.isEmpty())
        text += '\n';
    for (qsizetype i = 0; i < reasons.size(); ++i)
        text +=
            "<sup>" + QByteArray::number(i + 1) + "</sup> " + reasons[i] + (i + 1 < reasons.size() ? "<br>\n" : "\n");
    return text + endMarker;
}

QByteArray Table::within(const QByteArray &text)
{
    const auto begin = text.indexOf(beginMarker);
    const auto end = text.indexOf(endMarker);
    return begin < 0 || end < begin ? QByteArray() : text.mid(begin, end + endMarker.size() - begin);
}

} // namespace Pollux::Test
