// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "client/bareclient.h"
#include "client/eventclient.h"
#include "client/jobclient.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <cstdio>
#include <memory>

// pollux_benchclient bare|events|jobs URL GO
//
// Asks the benchmarks' server for what GO says (see peers/server.js), and prints one line of JSON at the end.
//   bare    QWebSocket alone: the floor
//   events  the Socket.IO client, up to the raw event
//   jobs    the whole way: event, profile, job store
int main(int argc, char **argv)
{
    using namespace Pollux::Bench;
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString mode = arguments.value(1);
    const QUrl url(arguments.value(2));
    const QJsonObject go = QJsonDocument::fromJson(arguments.value(3).toUtf8()).object();

    std::unique_ptr<Client> client;
    if (mode == QLatin1StringView("bare"))
        client = std::make_unique<BareClient>(url, go);
    else if (mode == QLatin1StringView("events"))
        client = std::make_unique<EventClient>(url, go);
    else if (mode == QLatin1StringView("jobs"))
        client = std::make_unique<JobClient>(url, go);
    if (!client || go.isEmpty()) {
        std::fputs("pollux_benchclient bare|events|jobs URL GO\n", stderr);
        return 64;
    }
    QObject::connect(client.get(), &Client::ended, &application, [&] {
        std::puts(client->tally().toJson().constData());
        QCoreApplication::quit();
    });
    return QCoreApplication::exec();
}
