// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/serverlist.h"
#include "ui/style/tokens.h"
#include "ui/widgets/statemark.h"

#include <QStringList>

namespace Pollux::Ui {

//! What the panel's link strip says of one server. Plain, clean texts.
struct LinkLine
{
    QString server; //!< ServerState::id()
    Mark mark = Mark::Starting;
    QString title = {}; //!< the condition; with several servers the server
    QString detail = {};
    QString right = {};         //!< the round trip, or the connection's age where none is known, or the time until the next try
    bool countsSeconds = false; //!< `right` is another one a second later
    QList<double> trend = {};   //!< the connection's round trips of late, ms, the newest last; empty: too few
    HealthState health = HealthState::Unknown; //!< the server's own word
    QStringList reasons = {};   //!< what it was made of, for the tool tip

    bool operator==(const LinkLine &) const = default;
};

//! `withServer`: there are several, so it says which. Pure.
LinkLine linkLine(const ServerState &server, bool withServer);

//! One of several: `title` is the server, `detail` what is used or what is wrong. Pure.
LinkLine shortLinkLine(const ServerState &server);

//! Why a server is not watched, in two or three words; empty where there is no trouble.
QString troubleTitle(ServerState::Trouble trouble);

//! What the panel says where there is nothing to list, or why what it lists is old; empty where there is nothing to
//! say.
QString panelNote(const ServerList &servers);

//! Connections of a minute and more are told in minutes, so that a strip does not count for nothing.
QString ageText(const QDateTime &since, const QDateTime &now);
//! "4 s", never less than 0.
QString countdownText(const QDateTime &until, const QDateTime &now);

} // namespace Pollux::Ui
