// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/serveractions.h"
#include "ui/models/jobref.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QPushButton;

namespace Pollux::Ui {

class ServerState;

//! Buttons for what one job's state allows, and for its pages on the web. Where actions are not allowed they are there but
//! disabled, and their tool tip says where to allow them. A button that is under way says so and waits.
class ActionBar : public QWidget
{
    Q_OBJECT
public:
    explicit ActionBar(QWidget *parent = nullptr);

    //! nullptr: nothing can be done.
    void showJob(const ServerState *server, const Job *job);

Q_SIGNALS:
    void actionChosen(Pollux::ActionKind kind);
    void linkChosen(const QUrl &url);

private:
    void showLinks(const QList<ResolvedLink> &links);

    QHBoxLayout *m_row;
    QList<QPushButton *> m_actions; //!< in the order of jobActionKinds()
    QList<QPushButton *> m_links;
    QList<ResolvedLink> m_shownLinks;
};

//! Those that are done to a job, in the order in which they are offered.
const QList<ActionKind> &jobActionKinds();

} // namespace Pollux::Ui
