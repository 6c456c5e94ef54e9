// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/historyexport.h"
#include "ui/models/jobref.h"

#include <QWidget>

#include <memory>

namespace Pollux {
class SettingsStore;
}
namespace Pollux::Store {
class HistoryReader;
}

namespace Pollux::Ui {

class ServerList;

//! What was before: jobs that ended and what the person was told, across restarts. Search, a choice of states and of time
//! above the table, the details of one below it, and an export of what is shown.
class HistoryPage : public QWidget
{
    Q_OBJECT
public:
    //! All outlive it. Nothing is read before it is shown.
    HistoryPage(ServerList *servers, Store::HistoryReader *reader, SettingsStore *settings, QWidget *parent = nullptr);
    ~HistoryPage() override;

    //! Only what is of this server; empty: of all.
    void setServer(const QString &id);
    //! There may be newer entries: looked at when it is in sight, and at most every second.
    void refresh();
    void focusSearch();
    void clearFilter();
    //! Writes what the filter finds; what became of it is told in the page.
    void exportTo(const QString &file, Store::HistoryFormat format);

Q_SIGNALS:
    //! The person wants to see it among the jobs of now.
    void jobRequested(const Pollux::Ui::JobRef &job);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Pollux::Ui
