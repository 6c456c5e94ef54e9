// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/actiontexts.h"

#include "base/plaintext.h"
#include "ui/models/texts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;
using End = ActionOutcome::Result;

namespace {

struct ActionTexts
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Ui::ActionTexts)
};

QString doneText(ActionKind kind, const QString &name)
{
    switch (kind) {
    case ActionKind::Retry:
        return ActionTexts::tr("%1 is tried again.").arg(name);
    case ActionKind::Cancel:
        return ActionTexts::tr("%1 was cancelled.").arg(name);
    case ActionKind::Promote:
        return ActionTexts::tr("%1 need not wait any longer.").arg(name);
    case ActionKind::Remove:
        return ActionTexts::tr("%1 was removed.").arg(name);
    case ActionKind::Pause:
        return ActionTexts::tr("%1 is paused: it begins no more jobs.").arg(name);
    case ActionKind::Resume:
        return ActionTexts::tr("%1 goes on.").arg(name);
    }
    return {};
}

QString whyNotPossible(const Error &cause)
{
    if (cause.code == "read-only"_L1)
        return notAllowedText();
    if (cause.code == "not-connected"_L1)
        return ActionTexts::tr("There is no connection to the server.");
    if (cause.code == "state-does-not-allow"_L1)
        return ActionTexts::tr("The job's state has changed meanwhile.");
    if (cause.code == "under-way"_L1)
        return ActionTexts::tr("The same is under way already.");
    return ActionTexts::tr("It could not be sent: %1").arg(isolated(plainLine(cause.detail)));
}

QString singleText(const ActionOutcome &outcome, const QString &name)
{
    const QString words = outcome.cause ? isolated(plainLine(outcome.cause->detail)) : QString();
    switch (outcome.result) {
    case End::Done:
        return doneText(outcome.request.kind, name);
    case End::Refused:
        return ActionTexts::tr("%1: the server says no. %2").arg(name, words);
    case End::TimedOut:
        return ActionTexts::tr("%1: the server has not answered in time. It may have been done.").arg(name);
    case End::Interrupted:
        return ActionTexts::tr("%1: the link broke before the answer. It may have been done.").arg(name);
    case End::NotPossible:
        return ActionTexts::tr("%1: nothing was sent. %2").arg(name, whyNotPossible(*outcome.cause));
    }
    return {};
}

// The first of them: where several are refused, it is mostly for the same reason.
const ActionOutcome *firstOf(const QList<ActionOutcome> &outcomes, End result)
{
    const auto at = std::find_if(outcomes.begin(), outcomes.end(),
                                 [result](const ActionOutcome &outcome) { return outcome.result == result; });
    return at == outcomes.end() ? nullptr : &*at;
}

int count(const QList<ActionOutcome> &outcomes, End result)
{
    return int(std::count_if(outcomes.begin(), outcomes.end(),
                             [result](const ActionOutcome &outcome) { return outcome.result == result; }));
}

} // namespace

QString actionText(ActionKind kind)
{
    switch (kind) {
    case ActionKind::Retry:
        return ActionTexts::tr("Try again");
    case ActionKind::Cancel:
        return ActionTexts::tr("Cancel", "a job");
    case ActionKind::Promote:
        return ActionTexts::tr("Run now");
    case ActionKind::Remove:
        return ActionTexts::tr("Remove", "a job");
    case ActionKind::Pause:
        return ActionTexts::tr("Pause", "a queue");
    case ActionKind::Resume:
        return ActionTexts::tr("Resume", "a queue");
    }
    return {};
}

QString actionOnText(ActionKind kind, const QString &name)
{
    return ActionTexts::tr("%1: %2", "what to do, queue").arg(actionText(kind), isolated(name));
}

QString actionUnderWayText(ActionKind kind)
{
    switch (kind) {
    case ActionKind::Retry:
        return ActionTexts::tr("Trying again…");
    case ActionKind::Cancel:
        return ActionTexts::tr("Cancelling…");
    case ActionKind::Promote:
        return ActionTexts::tr("Starting…");
    case ActionKind::Remove:
        return ActionTexts::tr("Removing…");
    case ActionKind::Pause:
        return ActionTexts::tr("Pausing…");
    case ActionKind::Resume:
        return ActionTexts::tr("Resuming…");
    }
    return {};
}

bool isLossy(ActionKind kind)
{
    return kind == ActionKind::Cancel || kind == ActionKind::Remove || kind == ActionKind::Pause;
}

QString actionQuestion(ActionKind kind, const QString &name, qsizetype count)
{
    const QString shown = isolated(name);
    const int jobs = int(count);
    switch (kind) {
    case ActionKind::Cancel:
        return count == 1 ? ActionTexts::tr("Cancel %1?").arg(shown) : ActionTexts::tr("Cancel %n jobs?", nullptr, jobs);
    case ActionKind::Remove:
        return count == 1 ? ActionTexts::tr("Remove %1 from the server?").arg(shown)
                          : ActionTexts::tr("Remove %n jobs from the server?", nullptr, jobs);
    case ActionKind::Pause:
        return ActionTexts::tr("Pause %1? It begins no more jobs until it is resumed.").arg(shown);
    case ActionKind::Retry:
    case ActionKind::Promote:
    case ActionKind::Resume:
        break;
    }
    return {};
}

QString notAllowedText()
{
    return ActionTexts::tr("Pollux only reads on this server. Allow actions in Settings, Servers.");
}

QString outcomeText(const QList<ActionOutcome> &outcomes, const QString &name)
{
    if (outcomes.size() == 1)
        return singleText(outcomes.first(), isolated(name));
    const QLocale locale;
    QStringList parts{ActionTexts::tr("%1 of %2 done").arg(locale.toString(count(outcomes, End::Done)),
                                                           locale.toString(outcomes.size()))};
    if (const ActionOutcome *const first = firstOf(outcomes, End::Refused))
        parts += ActionTexts::tr("%n refused: %1", nullptr, count(outcomes, End::Refused))
                     .arg(isolated(plainLine(first->cause->detail)));
    if (const int open = count(outcomes, End::TimedOut) + count(outcomes, End::Interrupted); open > 0)
        parts += ActionTexts::tr("%n without an answer, and may have been done", nullptr, open);
    if (const ActionOutcome *const first = firstOf(outcomes, End::NotPossible))
        parts += ActionTexts::tr("%n not sent: %1", nullptr, count(outcomes, End::NotPossible))
                     .arg(whyNotPossible(*first->cause));
    return parts.join(u", "_s);
}

} // namespace Pollux::Ui
