// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/checkups.h"
#include "ui/models/serverlist.h"

#include <QWidget>

#include <memory>

namespace Pollux::Ui {

//! The check-up of one server: what is the matter and how to mend it, and the steps that tell so, as they run. Shows a
//! report from a file as well.
class CheckPage : public QWidget
{
    Q_OBJECT
public:
    //! Both outlive it.
    CheckPage(ServerList *servers, CheckUps *checkUps, QWidget *parent = nullptr);
    ~CheckPage() override;

    //! Empty or unknown: the one that is shown already if it has been checked, else the worst.
    void setServer(const QString &id);
    //! The one asked for, see setServer().
    QString server() const;
    //! Begins a check-up of what is shown, back from a report to the link of now. Nothing without a server.
    void start();

    //! What the buttons do once a file is chosen. What became of it is told in the page.
    void saveReport(const QString &file);
    void openReport(const QString &file);

protected:
    void showEvent(QShowEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Pollux::Ui
