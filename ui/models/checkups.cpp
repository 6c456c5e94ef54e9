// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/checkups.h"

#include "diagnosis/report/report.h"

namespace Pollux::Ui {

CheckUpState checkUpOf(const Diagnosis::Report &report)
{
    CheckUpState state;
    state.phase = CheckUpState::Phase::Done;
    state.url = report.url;
    state.time = report.time;
    state.checks = report.checks;
    state.verdicts = report.verdicts;
    state.report = std::make_shared<const Diagnosis::Report>(report);
    return state;
}

const CheckUpState &CheckUps::of(const QString &server) const
{
    static const CheckUpState none;
    const auto found = m_checkUps.constFind(server);
    return found == m_checkUps.constEnd() ? none : *found;
}

void CheckUps::start(const QString &server, Milliseconds dwell)
{
    if (!isRunning(server))
        Q_EMIT startRequested(server, dwell);
}

void CheckUps::stop(const QString &server)
{
    if (isRunning(server))
        Q_EMIT stopRequested(server);
}

void CheckUps::set(const QString &server, const CheckUpState &checkUp)
{
    if (of(server) == checkUp)
        return;
    m_checkUps.insert(server, checkUp);
    Q_EMIT changed(server);
}

void CheckUps::setStep(const QString &server, const Diagnosis::CheckResult &result)
{
    const auto checkUp = m_checkUps.find(server);
    if (checkUp == m_checkUps.end())
        return;
    for (Diagnosis::CheckResult &known : checkUp->checks) {
        if (known.id != result.id)
            continue;
        known = result;
        Q_EMIT changed(server);
        return;
    }
}

void CheckUps::forget(const QString &server)
{
    if (m_checkUps.remove(server))
        Q_EMIT changed(server);
}

} // namespace Pollux::Ui
