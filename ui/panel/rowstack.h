// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QHash>
#include <QList>
#include <QVBoxLayout>
#include <QWidget>

#include <functional>

namespace Pollux::Ui {

//! The rows of a list in a layout of their own: a row stays with its key as long as that is listed, and a row that is
//! no longer needed is the next one's. Tab goes from a row to its own buttons, then to the next row. `Row` has
//! setLine(Line); `keyOf` tells what a line is about.
template<typename Row, typename Line, typename Key>
class RowStack
{
public:
    using KeyOf = std::function<Key(const Line &)>;
    using Setup = std::function<void(Row *)>;

    //! `setup` is called once for each row that is made. The rows are children of `parent`, whose layout gets theirs.
    RowStack(QWidget *parent, KeyOf keyOf, Setup setup)
        : m_parent(parent)
        , m_keyOf(std::move(keyOf))
        , m_setup(std::move(setup))
    {
        m_layout->setSpacing(0);
        m_layout->setContentsMargins(0, 0, 0, 0);
    }

    QVBoxLayout *layout() const { return m_layout; }
    const QList<Row *> &rows() const { return m_rows; }

    void show(const QList<Line> &lines)
    {
        QHash<Key, Row *> known;
        for (qsizetype at = 0; at < m_rows.size(); ++at)
            known.insert(m_keys.at(at), m_rows.at(at));
        QList<Key> keys;
        QList<Row *> rows;
        for (const Line &line : lines) {
            keys += m_keyOf(line);
            rows += known.take(keys.constLast());
        }
        for (Row *row : std::as_const(known)) {
            row->hide();
            m_spare += row;
        }
        m_keys = keys;
        m_rows = rows;
        for (qsizetype at = 0; at < lines.size(); ++at)
            put(int(at), lines.at(at));
    }

private:
    void put(int at, const Line &line)
    {
        Row *&row = m_rows[at];
        if (!row)
            row = spareRow();
        row->setLine(line);
        if (const auto *item = m_layout->itemAt(at); !item || item->widget() != row) {
            m_layout->removeWidget(row);
            m_layout->insertWidget(at, row);
            if (at > 0)
                chain(m_rows.at(at - 1), row);
        }
        if (row->isHidden())
            row->show();
    }

    static void chain(Row *before, Row *row)
    {
        QWidget *last = stopsOf(before).constLast();
        for (QWidget *stop : stopsOf(row)) {
            QWidget::setTabOrder(last, stop);
            last = stop;
        }
    }

    static QList<QWidget *> stopsOf(Row *row)
    {
        QList<QWidget *> stops{row};
        for (QAbstractButton *button : row->template findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly))
            stops += button;
        return stops;
    }

    Row *spareRow()
    {
        if (!m_spare.isEmpty())
            return m_spare.takeLast();
        Row *const row = new Row(m_parent);
        m_setup(row);
        return row;
    }

    QWidget *const m_parent;
    const KeyOf m_keyOf;
    const Setup m_setup;
    QVBoxLayout *const m_layout = new QVBoxLayout;
    QList<Key> m_keys;
    QList<Row *> m_rows;
    QList<Row *> m_spare;
};

} // namespace Pollux::Ui
