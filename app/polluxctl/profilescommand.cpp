// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/plaintext.h"
#include "polluxctl/command.h"
#include "polluxctl/connectionoptions.h"
#include "polluxctl/inputfile.h"
#include "polluxctl/messages.h"
#include "polluxctl/ndjson.h"
#include "polluxctl/standardoutput.h"
#include "polluxctl/textlines.h"
#include "profile/profilecatalog.h"
#include "profile/profileparser.h"
#include "profile/profilepreview.h"

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

Refusal refusalOf(const ProfileError &error)
{
    const bool isUnreadable = error.kind == ProfileError::Kind::Unreadable;
    return {isUnreadable ? ExitCode::NoInput : ExitCode::BadProfile, error.toString()};
}

QString originText(ProfileEntry::Origin origin)
{
    switch (origin) {
    case ProfileEntry::Origin::BuiltIn:
        return u"built-in"_s;
    case ProfileEntry::Origin::Yours:
        return u"yours"_s;
    case ProfileEntry::Origin::YoursOverBuiltIn:
        break;
    }
    return u"yours over built-in"_s;
}

ExitCode list()
{
    QString text;
    for (const ProfileEntry &entry : profileEntries()) {
        const auto profile = loadProfile(entry.name);
        const QString title = profile ? profile->title : u"broken: "_s + profile.error().toString();
        text += u"%1 %2 %3\n"_s.arg(entry.name, -17).arg(originText(entry.origin), -19).arg(plainLine(title));
    }
    StandardOutput().write(text.toUtf8());
    return ExitCode::Ok;
}

ExitCode show(const QString &name)
{
    const auto text = profileText(name);
    if (!text)
        return refuse({ExitCode::BadProfile, text.error().toString()});
    StandardOutput().write(*text);
    return ExitCode::Ok;
}

Result<QByteArray, Refusal> readProfile(const QString &file)
{
    if (file == "-"_L1)
        return readInputFile(u"check"_s, file);
    auto text = readProfileFile(file);
    if (!text)
        return Failure{refusalOf(text.error())};
    return *std::move(text);
}

// What the events become, on standard output; what was not understood, on standard error.
void showPreview(const ProfilePreview &preview, const QString &file, bool isNdjson)
{
    for (const PreviewLine &line : preview.lines) {
        const QString event = line.event.isEmpty() ? QString() : line.event + u": "_s;
        if (!line.why.isEmpty())
            printMessage(u"%1:%2: %3%4"_s.arg(file).arg(line.number).arg(event, line.why));
    }
    if (!preview.cut.isEmpty())
        printMessage(u"%1: not read to its end: %2"_s.arg(file, preview.cut));
    const QDateTime now = SystemClock::instance()->wallTime();
    QByteArray text;
    const auto add = [&](const auto &told, const TextLine &line) {
        text += isNdjson ? ndjsonLine(told, now) : line.text.toUtf8() + '\n';
    };
    for (const Job &job : preview.jobs)
        add(job, jobText(job));
    for (const Queue &queue : preview.queues)
        add(queue, queueText(queue));
    for (const Worker &worker : preview.workers)
        add(worker, workerText(worker));
    StandardOutput().write(text);
}

ExitCode check(const QString &file, const CommandLine &line)
{
    const auto format = line.word(u"format"_s, {u"text"_s, u"ndjson"_s});
    if (!format)
        return refuse(format.error());
    const auto json = readProfile(file);
    if (!json)
        return refuse(json.error());
    const auto profile = parseProfile(*json, file);
    if (!profile) {
        for (const ProfileError &flaw : profileFlaws(*json, file))
            printMessage(flaw.toString());
        return ExitCode::BadProfile;
    }
    if (!line.isSet(u"events"_s)) {
        StandardOutput().write(u"%1: a good profile, \"%2\"\n"_s.arg(file, profile->name).toUtf8());
        return ExitCode::Ok;
    }
    const QString events = line.value(u"events"_s);
    const auto text = readInputFile(u"events"_s, events);
    if (!text)
        return refuse(text.error());
    const auto variables = readVariables(line);
    if (!variables)
        return refuse(variables.error());
    const QDateTime now = SystemClock::instance()->wallTime();
    showPreview(previewProfile(*profile, *text, now, *variables), events, *format == "ndjson"_L1);
    return ExitCode::Ok;
}

} // namespace

ExitCode runProfiles(const QStringList &arguments)
{
    CommandLine line(u"profiles list | show NAME | check FILE [--events FILE [--var NAME=VALUE]]"_s,
                     u"List the profiles, print one of them, or check a file of your own (\"-\": standard input)."_s);
    line.addOption(u"events"_s, u"With check: show what the profile makes of these events, one a line."_s, u"FILE"_s);
    line.addOption(u"var"_s, u"With --events: fill a placeholder of the profile. May be repeated."_s, u"NAME=VALUE"_s);
    line.addOption(u"format"_s, u"With --events: text or ndjson. Default: text."_s, u"FORMAT"_s);
    line.addNote(
        u"\n"
        "Your own profiles are NAME.json in %1;\n"
        "they go before built-in ones of the same name. check names all that is wrong, a line each.\n"
        "Events are lines of \"polluxctl listen --format ndjson\", [\"name\",…], or a WebSocket's messages.\n"
        "Exit codes: 0 good, 64 usage, 66 a file cannot be read, 78 bad profile.\n"_s.arg(userProfileFolder()));
    if (const auto code = parseOrExplain(line, arguments))
        return *code;
    const QStringList words = line.positional();
    if (words == QStringList{u"list"_s})
        return list();
    if (words.size() == 2 && words[0] == "show"_L1)
        return show(words[1]);
    if (words.size() == 2 && words[0] == "check"_L1)
        return check(words[1], line);
    return refuse(usageError(u"profiles: expected list, show NAME or check FILE"_s));
}

} // namespace Pollux::Ctl
