// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/singleinstance.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Pollux;
using namespace Qt::StringLiterals;

//! A program of which one runs: says its role; the first then says each command it receives, and leaves at "quit". The
//! second forwards its arguments.
int main(int argc, char **argv)
{
    SingleInstance instance(u"io.github.pollux_monitor.Pollux"_s); // before the application, as it should be
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const auto say = [&out](const QString &line) { out << line << Qt::endl; };

    switch (instance.claim()) {
    case SingleInstance::Role::First:
        say(u"first"_s);
        break;
    case SingleInstance::Role::Second: {
        QStringList arguments = QCoreApplication::arguments().mid(1);
        QString problem;
        if (!instance.forward(arguments.takeFirst(), arguments, &problem))
            say(problem);
        return 2;
    }
    case SingleInstance::Role::Alone:
        say(u"alone"_s);
        return 3;
    }
    QObject::connect(&instance, &SingleInstance::commandReceived, &application,
                     [&](const QString &command, const QStringList &arguments, const QString &token) {
                         say(u"%1(%2) %3"_s.arg(command, arguments.join(u','), token));
                         if (command == "quit"_L1)
                             QCoreApplication::quit();
                     });
    return QCoreApplication::exec();
}
