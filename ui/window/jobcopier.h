// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMenu;

namespace Pollux::Ui {

class JobTableView;
class ServerList;

//! Puts the jobs that are selected in a table on the clipboard, as plain text.
class JobCopier : public QObject
{
    Q_OBJECT
public:
    //! As JSON each may be long: more at once are not copied.
    static constexpr qsizetype mostAsJson = 100;

    //! Both outlive it.
    JobCopier(const ServerList *servers, JobTableView *table, QObject *parent);

    //! One a line.
    void copyIds() const;
    //! One job is an object, several are an array (see jobJson()). The first of them where they are too many.
    void copyJson() const;
    //! The three ways to copy, with their keys.
    void addTo(QMenu *menu) const;

private:
    const ServerList *const m_servers;
    JobTableView *const m_table;
};

} // namespace Pollux::Ui
