// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/jobfilter.h"
#include "ui/models/jobref.h"

#include <QWidget>

#include <memory>

namespace Pollux {
class SettingsStore;
}

namespace Pollux::Ui {

class ServerList;

//! All jobs in a table, with a search and a choice of states above it and the details of one below it, or beside it
//! where there is room.
class JobsPage : public QWidget
{
    Q_OBJECT
public:
    //! Both outlive it.
    JobsPage(ServerList *servers, SettingsStore *settings, QWidget *parent = nullptr);
    ~JobsPage() override;

    //! Only the jobs of this server; empty: of all.
    void setServer(const QString &id);
    //! Selects it; search and choice of states are lifted where they hide it. Says so if the job is no more.
    void showJob(const JobRef &job);
    //! All jobs of these states, without a search.
    void showGroup(JobGroup group);
    //! All jobs of this queue, without a search.
    void showQueue(const QString &queue);
    void focusTable();
    void focusSearch();
    //! Lifts search and choice of states and queue.
    void clearFilter();

Q_SIGNALS:
    void newServerRequested();
    void linkRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Pollux::Ui
