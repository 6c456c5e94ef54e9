// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/checks/check.h"

#include <utility>

namespace Pollux::Diagnosis {

Check::Check(const CheckContext &context, QObject *parent) : QObject(parent), m_context(context), m_deadline(context.clock)
{
    m_result.status = CheckStatus::Running;
    connect(&m_deadline, &Timer::expired, this, &Check::onExpired);
}

void Check::begin()
{
    m_began = clock()->now();
    waitFor(m_context.options.step);
    run();
}

void Check::stop()
{
    if (!isConcluded())
        onStop();
}

void Check::onStop()
{
    skip(SkipReason::Stopped);
}

void Check::conclude(CheckStatus status, const QString &detail, const std::optional<Error> &cause)
{
    if (isConcluded())
        return;
    m_result.status = status;
    m_result.detail = detail;
    m_result.cause = cause;
    m_result.elapsed = elapsed();
    endOfRun();
}

void Check::skip(SkipReason reason)
{
    if (isConcluded())
        return;
    skipStep(m_result, reason);
    endOfRun();
}

void Check::endOfRun()
{
    m_deadline.start(m_context.options.leaving);
    leave();
}

void Check::fail(const Error &cause)
{
    conclude(CheckStatus::Fail, cause.toString(), cause);
}

void Check::left()
{
    if (std::exchange(m_hasLeft, true))
        return;
    m_deadline.stop();
    Q_EMIT finished(m_result);
}

void Check::onExpired()
{
    if (isConcluded())
        left();
    else
        onDeadline();
}

} // namespace Pollux::Diagnosis
