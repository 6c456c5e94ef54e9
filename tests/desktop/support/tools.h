// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPoint>
#include <QString>
#include <QStringList>

namespace Pollux::Test {

//! What a program said and how it ended.
struct ToolAnswer
{
    int exitCode = -1; //!< -1: could not be started, or did not end within 20 s
    QString output;    //!< standard output
    QString errors;    //!< standard error, or why it could not be started
};

//! Runs a program to its end while our own event loop goes on: the program may be waiting for us.
ToolAnswer runTool(const QString &program, const QStringList &arguments);

//! The session's folder ($DESKTOP_SESSION_DIR); the test fails without one.
QString sessionFolder();
//! A file of the session, such as "notify.calls"; empty where it is not there.
QByteArray sessionFile(const QString &name);

//! A left click of the person's mouse, on the screen.
void clickAt(const QPoint &global);

//! A script of tests/support.
QString supportScript(const QString &name);

} // namespace Pollux::Test
