// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
//
// pollux_screenshots [--theme light|dark|contrast|contrast-dark] [--language en|zh_TW|zh_CN] [--only NAME] [--list] OUTDIR
//
// A picture of every page and state, with data that is always the same. Fails when one is missing or blank.
#include "camera.h"
#include "scenes.h"
#include "ui/language/language.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

using namespace Pollux;
using namespace Qt::StringLiterals;

namespace Pollux::Test {

QList<Scene> allScenes()
{
    return panelScenes() + trayScenes() + windowScenes() + linkScenes() + checkScenes() + historyScenes() + settingsScenes();
}

} // namespace Pollux::Test

namespace {

void print(std::FILE *where, const QString &text)
{
    std::fprintf(where, "%s\n", qPrintable(text));
}

int takeAll(const QString &folder, const QString &only)
{
    if (!QDir().mkpath(folder)) {
        print(stderr, u"%1 cannot be made"_s.arg(folder));
        return 1;
    }
    Test::Camera camera{QDir(folder)};
    int wanted = 0;
    const auto scenes = Test::allScenes();
    for (const Test::Scene &scene : scenes) {
        if (!only.isEmpty() && !scene.name.startsWith(only))
            continue;
        ++wanted;
        scene.play(camera, scene.name);
    }
    for (const QString &fault : camera.faults())
        print(stderr, fault);
    print(stdout, u"%1 of %2 pictures in %3"_s.arg(camera.taken()).arg(wanted).arg(folder));
    return wanted > 0 && camera.taken() == wanted ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    // The same everywhere: eight hours east, no keychain, no sign of the person who runs it.
    qputenv("TZ", "CST-8");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(u"Pollux"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setCursorFlashTime(0); // the same in every picture

    QCommandLineParser parser;
    const QCommandLineOption theme(u"theme"_s, {}, u"light|dark|contrast|contrast-dark"_s, u"light"_s);
    const QCommandLineOption language(u"language"_s, {}, u"en|zh_TW|zh_CN"_s, u"en"_s);
    const QCommandLineOption only(u"only"_s, {}, u"beginning of a name"_s);
    const QCommandLineOption list(u"list"_s);
    parser.addOptions({theme, language, only, list});
    parser.addPositionalArgument(u"OUTDIR"_s, {});
    parser.process(application);
    if (parser.isSet(list)) {
        const auto scenes = Test::allScenes();
        for (const Test::Scene &scene : scenes)
            print(stdout, scene.name);
        return 0;
    }
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(64);

    Ui::Language translations;
    translations.use(parser.value(language));
    Ui::Theme look;
    look.setSystem(parser.value(theme).endsWith("dark"_L1), parser.value(theme).startsWith("contrast"_L1));
    return takeAll(parser.positionalArguments().constFirst(), parser.value(only));
}
