// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include <pollux/socketio/manager.h>
#include <pollux/socketio/socket.h>

#include <QCoreApplication>
#include <QTextStream>

using namespace Pollux;
using namespace std::chrono_literals;

int main(int count, char **arguments)
{
    QCoreApplication application(count, arguments);
    QTextStream out(stdout);

    SocketIo::ManagerOptions options;
    options.engine.connection.url = QUrl(application.arguments().value(1));
    SocketIo::Manager manager(options);
    SocketIo::Socket *socket = manager.socket("/");

    QObject::connect(socket, &SocketIo::Socket::connected, [&] {
        out << "connected over " << manager.engine()->transportName() << Qt::endl;
        const auto answered = [&](const SocketIo::AckResult &answer) {
            out << "answer: " << (answer ? answer->at(0).toString() : answer.error().toString()) << Qt::endl;
        };
        if (const auto sent = socket->emitEvent("echo", {"hello"}, answered, 5s); !sent)
            out << "not sent: " << sent.error().toString() << Qt::endl;
    });
    QObject::connect(socket, &SocketIo::Socket::eventReceived, [&](const SocketIo::Event &event) {
        out << event.name() << ": " << event.json << Qt::endl;
    });
    QObject::connect(&manager, &SocketIo::Manager::attemptFailed,
                     [&](const Error &cause) { out << "not connected: " << cause.toString() << Qt::endl; });
    QObject::connect(&manager, &SocketIo::Manager::dropped, [&](const QString &reason, const Error &cause) {
        out << "dropped (" << reason << "): " << cause.toString() << Qt::endl;
    });
    QObject::connect(&manager, &SocketIo::Manager::retryScheduled,
                     [&](int, Milliseconds delay) { out << "next try in " << delay.count() << " ms" << Qt::endl; });

    socket->open();
    return application.exec();
}
