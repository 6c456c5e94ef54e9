// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/plainlabel.h"

#include <QTimer>

namespace Pollux::Ui {

class ServerList;

//! What is wrong with the queues, in one line: "audio: growing, oldest waits 6 min · no worker online". Hidden while nothing
//! is. Looks again a moment after something has changed, and at most so often.
class QueueAlarmLine : public PlainLabel
{
    Q_OBJECT
public:
    //! `servers` outlives it.
    explicit QueueAlarmLine(const ServerList *servers, QWidget *parent = nullptr);

    //! Only of this server; empty: of all.
    void setServer(const QString &id);

Q_SIGNALS:
    //! It is there now, or not any more.
    void changed();

private:
    void look();

    const ServerList *const m_servers;
    QString m_server;
    QTimer m_settle{this};
};

} // namespace Pollux::Ui
