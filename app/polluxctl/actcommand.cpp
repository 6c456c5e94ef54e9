// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/redact.h"
#include "feed/connectionplan.h"
#include "polluxctl/actsession.h"
#include "polluxctl/actwords.h"
#include "polluxctl/connectedcommand.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

#include <unistd.h>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

struct ActOptions
{
    Connection connection;
    ActSession::Task task;
};

void describe(CommandLine &line)
{
    addConnectionOptions(line);
    line.addOption(u"timeout"_s, u"For connecting. Default: 20. The action itself has the profile's."_s, u"SECONDS"_s);
    line.addOption(u"format"_s, u"text (the default) or ndjson: one line of the kind \"action\"."_s, u"FORMAT"_s);
    line.addOption(u"yes"_s, u"Do it without asking. Needed where nobody can be asked."_s);
    line.addNote(
        u"\n"
        "ACTION is retry, cancel, promote (run now) or remove, with QUEUE and the job's ID; or pause or resume,\n"
        "with QUEUE alone. The profile says how the server does it. Nothing is ever sent twice.\n"
        "Exit codes: 0 done, 1 refused by the server, 64 usage, 66 a file cannot be read, 69 not connected, or\n"
        "no answer (it may have been done), 77 refused credentials, 78 bad profile, or one without that action.\n"_s);
}

Refusal noAction(const Profile &profile, ActionKind kind)
{
    QStringList known;
    for (const Action &action : profile.actions)
        known += actionName(action.kind);
    const QString what = known.isEmpty() ? u"no action"_s : u"only %1"_s.arg(known.join(u", "_s));
    return {ExitCode::BadProfile, u"the profile \"%1\" has %2, not %3"_s.arg(profile.name, what, actionName(kind))};
}

Result<ActionRequest, Refusal> readRequest(const QStringList &words)
{
    const auto kind = words.isEmpty() ? std::nullopt : actionFromName(words.first());
    if (!kind)
        return Failure{usageError(u"act: expected [URL] ACTION QUEUE [ID], with one of retry, cancel, promote, remove, "
                                  "pause, resume"_s)};
    if (words.size() != (isOfQueue(*kind) ? 2 : 3))
        return Failure{usageError(u"act: %1 needs %2"_s.arg(
            words.first(), isOfQueue(*kind) ? u"QUEUE and nothing else"_s : u"QUEUE and the job's ID"_s))};
    ActionRequest request;
    request.kind = *kind;
    request.job = {words.at(1), words.value(2)};
    return request;
}

Result<ActOptions, Refusal> readOptions(const CommandLine &line)
{
    QStringList words = line.positional();
    const bool hasUrl = !words.isEmpty() && !actionFromName(words.first());
    const QString url = hasUrl ? words.takeFirst() : QString();
    const auto request = readRequest(words);
    if (!request)
        return Failure{request.error()};
    const auto timeout = line.seconds(u"timeout"_s);
    if (!timeout)
        return Failure{timeout.error()};
    const auto format = line.word(u"format"_s, {u"text"_s, u"ndjson"_s});
    if (!format)
        return Failure{format.error()};
    auto connection = readConnection(line, url, ForKinds::All);
    if (!connection)
        return Failure{connection.error()};
    const QList<Action> &known = connection->profile.actions;
    if (std::none_of(known.begin(), known.end(), [&](const Action &action) { return action.kind == request->kind; }))
        return Failure{noAction(connection->profile, request->kind)};
    connection->settings.actionsAllowed = true; // by --yes, or by the answer to our question
    ActSession::Task task;
    task.request = *request;
    task.timeout = timeout->value_or(task.timeout);
    task.wantsNdjson = *format == "ndjson"_L1;
    return ActOptions{std::move(*connection), task};
}

// "y" or "yes" on the terminal; where there is none, nobody has agreed.
Result<void, Refusal> askPerson(const ActOptions &options)
{
    if (!isatty(STDIN_FILENO) || !isatty(STDERR_FILENO))
        return Failure{usageError(u"act changes something on the server: give --yes"_s)};
    const QString where = redactUrl(serverUrl(options.connection.profile, options.connection.settings));
    const QString question = u"%1 on %2? [y/N] "_s.arg(taskText(options.task.request), where);
    std::fputs(question.toUtf8().constData(), stderr);
    QFile input;
    const bool isOpen = input.open(stdin, QIODevice::ReadOnly);
    const QByteArray answer = isOpen ? input.readLine(16).trimmed().toLower() : QByteArray();
    if (answer != "y" && answer != "yes")
        return Failure{usageError(u"nothing was done"_s)};
    return {};
}

} // namespace

ExitCode runAct(const QStringList &arguments)
{
    CommandLine line(u"act URL ACTION QUEUE [ID] [options]"_s, u"Do something to one job or one queue."_s);
    describe(line);
    return runConnected(line, arguments, readOptions, [&line](const ActOptions &options, StandardOutput &output) {
        if (!line.isSet(u"yes"_s)) {
            if (const auto agreed = askPerson(options); !agreed)
                return refuse(agreed.error());
        }
        ActSession session(options.connection.profile, options.connection.settings, options.task, &output,
                           SystemClock::instance());
        return runSession(session, output);
    });
}

} // namespace Pollux::Ctl
