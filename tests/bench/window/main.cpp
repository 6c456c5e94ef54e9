// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/heap.h"
#include "window/windowclient.h"

#include <QApplication>
#include <QJsonDocument>
#include <QUrl>

#include <cstdio>

// pollux_benchwindow URL GO
//
// The table of all jobs, as the desktop program feeds it: asks the benchmarks' server for what GO says (see
// peers/server.js), and prints one line of JSON at the end.
int main(int argc, char **argv)
{
    using namespace Pollux::Bench;
    Pollux::giveFreeMemoryBack(); // as the program does
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QJsonObject go = QJsonDocument::fromJson(arguments.value(2).toUtf8()).object();
    if (go.isEmpty()) {
        std::fputs("pollux_benchwindow URL GO\n", stderr);
        return 64;
    }
    WindowClient client(QUrl(arguments.value(1)), go);
    QObject::connect(&client, &WindowClient::ended, &application, [&] {
        std::puts(QJsonDocument(client.told()).toJson(QJsonDocument::Compact).constData());
        QCoreApplication::quit();
    });
    return QApplication::exec();
}
