// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/command.h"
#include "polluxctl/messages.h"
#include "polluxctl/standardoutput.h"
#include "profile/profilecatalog.h"

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

Refusal refusalOf(const ProfileError &error)
{
    const bool isUnreadable = error.kind == ProfileError::Kind::Unreadable;
    return {isUnreadable ? ExitCode::NoInput : ExitCode::BadProfile, error.toString()};
}

ExitCode list()
{
    QString text;
    for (const QString &name : builtInProfileNames()) {
        const auto profile = loadProfile(name);
        text += u"%1 %2\n"_s.arg(name, -16).arg(profile ? profile->title : QString());
    }
    StandardOutput().write(text.toUtf8());
    return ExitCode::Ok;
}

ExitCode show(const QString &name)
{
    const QByteArray text = builtInProfileText(name);
    if (text.isEmpty())
        return refuse({ExitCode::BadProfile, u"there is no built-in profile \"%1\", only %2"_s.arg(
                                                 name, builtInProfileNames().join(u", "_s))});
    StandardOutput().write(text);
    return ExitCode::Ok;
}

ExitCode check(const QString &file)
{
    // A bare name would be taken for a built-in profile.
    const auto profile = loadProfile(file.contains(u'/') ? file : u"./"_s + file);
    if (!profile)
        return refuse(refusalOf(profile.error()));
    StandardOutput().write(u"%1: a good profile, \"%2\"\n"_s.arg(file, profile->name).toUtf8());
    return ExitCode::Ok;
}

} // namespace

ExitCode runProfiles(const QStringList &arguments)
{
    CommandLine line(u"profiles list | show NAME | check FILE"_s,
                     u"List the built-in profiles, print one of them, or check a file of your own."_s);
    if (const auto code = parseOrExplain(line, arguments))
        return *code;
    const QStringList words = line.positional();
    if (words == QStringList{u"list"_s})
        return list();
    if (words.size() == 2 && words[0] == "show"_L1)
        return show(words[1]);
    if (words.size() == 2 && words[0] == "check"_L1)
        return check(words[1]);
    return refuse(usageError(u"profiles: expected list, show NAME or check FILE"_s));
}

} // namespace Pollux::Ctl
