// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollux/startoptions.h"

#include <QCommandLineParser>

namespace Pollux::Desktop {

using namespace Qt::StringLiterals;

namespace {

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Watches long-running jobs and the link they are told over."_s);
    parser.addOption({u"demo"_s, u"Watch the embedded demo queue; your settings stay as they are."_s});
    parser.addOption({u"show"_s, u"Show the window, of the running Pollux if there is one."_s});
    parser.addOption({u"check"_s, u"Show the window and check the link of the worst server."_s});
    parser.addOption({u"quit"_s, u"End the running Pollux."_s});
    parser.addOption({{u"h"_s, u"help"_s}, u"Show this help."_s});
    parser.addOption({{u"v"_s, u"version"_s}, u"Show the version."_s});
}

StartOptions::Wish wishOf(const QCommandLineParser &parser)
{
    using Wish = StartOptions::Wish;
    if (parser.isSet(u"help"_s))
        return Wish::Help;
    if (parser.isSet(u"version"_s))
        return Wish::Version;
    if (parser.isSet(u"quit"_s))
        return Wish::Quit;
    if (parser.isSet(u"check"_s))
        return Wish::Check;
    return parser.isSet(u"show"_s) ? Wish::Show : Wish::Run;
}

} // namespace

Result<StartOptions, QString> parseStartOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(QStringList{u"pollux"_s} + arguments))
        return Failure{parser.errorText()};
    if (!parser.positionalArguments().isEmpty())
        return Failure{u"\"%1\" was not expected; servers are set up in the window, and polluxctl watches a URL"_s.arg(
            parser.positionalArguments().constFirst())};
    if (parser.isSet(u"show"_s) + parser.isSet(u"check"_s) + parser.isSet(u"quit"_s) > 1)
        return Failure{u"--show, --check and --quit: one of them"_s};
    return StartOptions{wishOf(parser), parser.isSet(u"demo"_s)};
}

QString startOptionsHelp()
{
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText();
}

} // namespace Pollux::Desktop
