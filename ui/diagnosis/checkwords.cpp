// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/checkwords.h"

#include "base/clock.h"
#include "base/plaintext.h"
#include "ui/models/checktexts.h"
#include "ui/models/texts.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;
using namespace Diagnosis;
using Phase = CheckUpState::Phase;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Ui::CheckWords)
};

Progress runningProgress(const CheckUpState &state)
{
    Progress progress{Mark::Connecting, Tone::Accent, Words::tr("Checking the link…"), {}};
    const auto running = std::find_if(state.checks.begin(), state.checks.end(),
                                      [](const CheckResult &check) { return check.status == CheckStatus::Running; });
    if (running != state.checks.end())
        progress.detail = Words::tr("Step %1 of %2: %3")
                              .arg(running - state.checks.begin() + 1)
                              .arg(state.checks.size())
                              .arg(checkName(running->id));
    return progress;
}

} // namespace

Progress progressOf(const CheckUpState &state)
{
    switch (state.phase) {
    case Phase::Running:
        return runningProgress(state);
    case Phase::Stopped:
        return {Mark::Paused, Tone::Muted, Words::tr("Stopped"),
                Words::tr("The check-up was stopped before its end, so there is no verdict.")};
    case Phase::Impossible:
        return {Mark::Disconnected, Tone::Bad, Words::tr("The check-up cannot begin"), state.problem};
    case Phase::None:
    case Phase::Done:
        break;
    }
    return {Mark::Starting, Tone::Muted, Words::tr("No verdict"), {}};
}

QString checkedTime(const QDateTime &time, const Clock *clock)
{
    if (clock)
        return momentText(time, clock->wallTime());
    return dateTimeText(time);
}

QString suggestedFile(const CheckUpState &state)
{
    const QString host = QUrl(state.url).host();
    QString safe;
    for (const QChar c : host.left(60))
        safe += (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'-' ? c : QChar(u'-');
    const QString time = state.time.toLocalTime().toString(u"yyyy-MM-dd-HHmm"_s);
    return u"pollux-%1-%2.json"_s.arg(safe.isEmpty() ? u"report"_s : safe, time);
}

} // namespace Pollux::Ui
