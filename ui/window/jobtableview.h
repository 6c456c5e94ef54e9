// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/joborder.h"
#include "ui/models/jobref.h"

#include <QTableView>

#include <array>
#include <optional>
#include <vector>

class QMenu;

namespace Pollux::Ui {

class JobTableModel;

//! The table of jobs. What a person looks at stays where it is while rows come, go and move above it: the view scrolls
//! with the rows, except at its very top, where what is new is to be seen.
class JobTableView : public QTableView
{
    Q_OBJECT
public:
    //! Takes the model over.
    explicit JobTableView(JobTableModel *model, QWidget *parent = nullptr);

    //! The current one, or the first, of those that are selected.
    std::optional<JobRef> selectedJob() const;
    //! From top to bottom.
    QList<JobRef> selectedJobs() const;
    //! False while the job is not among the rows.
    bool selectJob(const JobRef &job);
    //! After the person has chosen another order or filter: the selected job, else the beginning.
    void showBeginning();
    //! Paints this column again: what it says moves with the time.
    void repaintColumn(int column);

    //! Whose jobs they are is worth a column where there are several servers.
    void showServers(bool several);
    //! Whether the person wants to see it; whether it is there is a matter of room as well. The name always is.
    bool isChosen(JobColumn column) const { return m_chosen[std::size_t(column)]; }
    void choose(JobColumn column, bool chosen);
    //! Columns, widths and places as they were at first; the order stays.
    void resetColumns();
    //! Which columns there are, to be chosen from.
    void addColumnsTo(QMenu *menu);
    QByteArray saveColumns() const;
    //! Those of an older version are not understood, and nothing changes.
    void restoreColumns(const QByteArray &columns);

    //! The cells of the selected rows as they are seen, with tabs between.
    void copySelected() const;
    //! The next job below the current one whose failure nobody has seen, or the first; false where there is none.
    bool selectNextUnseen();

Q_SIGNALS:
    void jobSelected(const Pollux::Ui::JobRef &job);
    //! The person wants a menu for the selected jobs; by mouse or keyboard. On the screen.
    void menuRequested(const QPoint &place);

protected:
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void updateGeometries() override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Anchor
    {
        QPersistentModelIndex index;
        int row = 0;
    };

    void dropAnchor();
    void followAnchor();
    void setUpColumns();
    QModelIndexList selectedRowsInOrder() const;
    void setUpWidths();
    void showChosen();
    int firstVisibleRow() const;
    int lastVisibleRow() const;

    JobTableModel *const m_jobs;
    std::vector<Anchor> m_anchors;
    std::array<bool, jobColumnCount> m_chosen{};
    bool m_hasServers = true;
};

} // namespace Pollux::Ui
