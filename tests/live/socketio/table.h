// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "live/socketio/column.h"
#include "live/socketio/feature.h"

#include <QHash>
#include <QPair>

namespace Pollux::Test {

//! The conformance table as Markdown: a row a feature, a column a server and path.
class Table
{
public:
    Table(QList<Column> columns, QList<Feature> features);

    void setResult(const QByteArray &column, const QByteArray &feature, bool passed);
    //! Between its two markers, with the reasons of what servers do not have below it. "?" stands for what was not
    //! tried.
    QByteArray toMarkdown() const;

    //! From the first marker to the end of the second; empty when `text` does not have both.
    static QByteArray within(const QByteArray &text);

private:
    QByteArray cell(const Column &column, const Feature &feature, QList<QByteArray> *reasons) const;

    const QList<Column> m_columns;
    const QList<Feature> m_features;
    QHash<QPair<QByteArray, QByteArray>, bool> m_results;
};

} // namespace Pollux::Test
