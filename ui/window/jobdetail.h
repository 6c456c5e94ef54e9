// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/jobref.h"
#include "ui/models/serveractions.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace Pollux::Ui {

class ServerList;

//! All that is known of one job. Follows it while it is visible; when the server has forgotten it, says so and keeps
//! what was known last.
class JobDetail : public QWidget
{
    Q_OBJECT
public:
    enum class Tab { Timeline, Attempts, Data, Result, Error };

    //! `servers` outlives it.
    explicit JobDetail(ServerList *servers, QWidget *parent = nullptr);
    ~JobDetail() override;

    //! Nothing: there is nothing to see, and it is to be hidden.
    void setJob(const std::optional<JobRef> &ref);
    const std::optional<JobRef> &job() const;

    Tab tab() const;
    void setTab(Tab tab);
    //! What the tab shows, and Copy copies.
    QString tabText() const;
    void focusTab();

Q_SIGNALS:
    void actionChosen(Pollux::ActionKind kind, const Pollux::Ui::JobRef &job);
    void linkChosen(const QUrl &url);
    void closeRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Pollux::Ui
