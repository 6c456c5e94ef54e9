// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/serverlist.h"

#include <QMenu>

namespace Pollux::Ui {

//! Pause and resume, for each queue of each server that knows how. Filled anew whenever it opens.
class QueueMenu : public QMenu
{
    Q_OBJECT
public:
    //! `servers` outlives it.
    explicit QueueMenu(const ServerList *servers, QWidget *parent = nullptr);

    //! There is something to choose.
    static bool isUseful(const ServerList &servers);
    void fill();

Q_SIGNALS:
    void chosen(Pollux::ActionKind kind, const QString &server, const QString &queue);

private:
    void addQueue(const ServerState &server, const QString &queue);

    const ServerList *const m_servers;
};

} // namespace Pollux::Ui
