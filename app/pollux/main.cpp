// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/heap.h"
#include "platform/logfile.h"
#include "platform/singleinstance.h"
#include "pollux/program.h"
#include "pollux/startoptions.h"

#include <QApplication>

#include <cstdio>
#include <memory>
#include <optional>

namespace {

using namespace Qt::StringLiterals;
using namespace Pollux;
using namespace Pollux::Desktop;

// sysexits.h, as polluxctl has them.
constexpr int usageCode = 64;
constexpr int unavailableCode = 69;

void print(std::FILE *where, const QString &text)
{
    std::fputs(qPrintable(text), where);
    std::fputc('\n', where);
}

// The demo is another program to the session: it neither disturbs a running Pollux nor is taken for it.
QString instanceId(const StartOptions &options)
{
    const QString id = QString::fromLatin1(applicationId);
    return options.demo ? id + u".Demo"_s : id;
}

// What the running one is told, see Program::obey().
QString commandFor(StartOptions::Wish wish)
{
    switch (wish) {
    case StartOptions::Wish::Quit:
        return u"quit"_s;
    case StartOptions::Wish::Check:
        return u"check"_s;
    default:
        return u"activate"_s;
    }
}

int forward(SingleInstance &instance, StartOptions::Wish wish)
{
    QString problem;
    if (instance.forward(commandFor(wish), {}, &problem))
        return 0;
    print(stderr, u"pollux: another Pollux runs, but does not answer: %1"_s.arg(problem));
    return unavailableCode;
}

int run(QApplication &application, SingleInstance &instance, const StartOptions &options)
{
    // The demo leaves nothing behind.
    std::unique_ptr<LogFile> log;
    if (!options.demo) {
        if (auto opened = LogFile::open(LogFile::standardFile()))
            log = std::move(*opened);
        else
            print(stderr, u"pollux: there is no log: "_s + opened.error());
    }
    Program program(
        {{}, options.demo, options.wish == StartOptions::Wish::Show, options.wish == StartOptions::Wish::Check, {}});
    QObject::connect(
        &instance, &SingleInstance::commandReceived, &program,
        [&](const QString &command, const QStringList &, const QString &token) { program.obey(command, token); });
    QObject::connect(&program, &Program::finished, &application, &QApplication::quit);
    program.start();
    return QApplication::exec();
}

// What can be said without a display: help, the version, that an option is wrong. Nothing: go on with the options.
std::optional<int> answerAtOnce(int &argc, char **argv, StartOptions &options)
{
    const QCoreApplication application(argc, argv);
    const auto parsed = parseStartOptions(QCoreApplication::arguments().sliced(1));
    if (!parsed) {
        print(stderr, u"pollux: "_s + parsed.error());
        return usageCode;
    }
    options = *parsed;
    if (options.wish == StartOptions::Wish::Help)
        print(stdout, startOptionsHelp());
    else if (options.wish == StartOptions::Wish::Version)
        print(stdout, u"pollux "_s + QStringLiteral(POLLUX_VERSION));
    else
        return {};
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    giveFreeMemoryBack();
    StartOptions options;
    if (const auto code = answerAtOnce(argc, argv, options))
        return *code;

    SingleInstance instance(instanceId(options)); // before Qt takes the start-up id from the environment
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"pollux"_s);
    QApplication::setApplicationDisplayName(u"Pollux"_s);
    QApplication::setApplicationVersion(QStringLiteral(POLLUX_VERSION));
    QApplication::setDesktopFileName(QString::fromLatin1(applicationId));
    QApplication::setQuitOnLastWindowClosed(false);

    if (instance.claim() == SingleInstance::Role::Second)
        return forward(instance, options.wish);
    if (options.wish == StartOptions::Wish::Quit)
        return 0; // nothing runs, and that was wanted
    return run(application, instance, options);
}
