// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/historyreadqueue.h"

#include <QTableView>

#include <array>

namespace Pollux::Ui {

class HistoryModel;

//! The table of a HistoryModel. Jobs and notifications have columns of their own, and each the widths that the person has
//! given them. Who has chosen an entry keeps it while others come.
class HistoryTable : public QTableView
{
    Q_OBJECT
public:
    //! `model` outlives it.
    explicit HistoryTable(HistoryModel *model, QWidget *parent = nullptr);

    //! Whose entries they are is worth a column where there are several servers.
    void showServers(bool several);
    QByteArray saveColumns(Store::HistoryKind kind) const;
    void restoreColumns(Store::HistoryKind kind, const QByteArray &columns);
    //! The entry that is chosen; -1 for none.
    int chosenRow() const;

Q_SIGNALS:
    //! Another entry is chosen, or none.
    void chosen();
    void copyRequested();
    //! By mouse or keyboard. On the screen.
    void menuRequested(const QPoint &place);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void onAboutToReset();
    void onReset();
    void setUpColumns();
    void setUpWidths();
    void fitColumns();

    HistoryModel *const m_history;
    std::array<QByteArray, 2> m_columns; // by kind; of those that are shown only once they are not any more
    Store::HistoryKind m_shownKind = Store::HistoryKind::Jobs;
    qint64 m_number = 0; // of the chosen entry
    bool m_hasServers = false;
};

} // namespace Pollux::Ui
