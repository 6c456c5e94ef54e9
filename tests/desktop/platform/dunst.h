// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QString>
#include <QVariantMap>

namespace Pollux::Test {

//! The notification daemon of the session (desktop-session.sh --notify=dunst), by its own interface. These calls wait.
class Dunst
{
public:
    //! Ends one that start() has started.
    ~Dunst();

    //! How many notifications are to be seen.
    static int displayed();
    //! Everything on the screen goes, as if the person had dismissed it.
    static void closeAll();
    //! What has gone from the screen, newest first: "summary", "body", "appname", …, "message" as it was drawn.
    static QList<QVariantMap> history();
    //! The person opens the menu of what can be done, and takes the first entry that has `text`.
    static void pick(const QString &text);

    //! Another one, with the session's settings; returns when it takes notifications.
    void start();
    //! Whichever it is that runs.
    static void stop();

private:
    QProcess m_process;
};

//! The session's folder: $DESKTOP_SESSION_DIR.
QString sessionFile(const QString &name);

} // namespace Pollux::Test
