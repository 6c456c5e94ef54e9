// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/historyreadqueue.h"
#include "ui/history/historywords.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QPushButton;

namespace Pollux::Ui {

class PlainLabel;
class SearchField;
class TabBar;

//! What stands above the history: a search, and choices of state, time and kind. Which server is another's to choose.
class HistoryBar : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryBar(QWidget *parent = nullptr);

    Store::HistoryKind kind() const;
    //! What is chosen, as of `now`; of all servers.
    Store::HistoryFilter filter(const QDateTime &now) const;
    bool isFiltered() const;
    //! All of the kind that is shown.
    void clear();
    void focusSearch();
    //! How many there are, and whether they can be exported.
    void tell(const QString &count, bool canExport);

Q_SIGNALS:
    //! filter() is another one; a moment after the last key.
    void changed();
    void exportRequested();
    //! The person is done with typing and wants to go on with the keyboard in the table.
    void leaveRequested();

private:
    HistoryGroup group() const;
    void layOut();
    void onChosen();

    SearchField *m_search;
    TabBar *m_groups;
    QComboBox *m_period;
    QComboBox *m_subject;
    PlainLabel *m_count;
    QPushButton *m_export;
    QTimer m_typing{this};
};

} // namespace Pollux::Ui
