// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/timer.h"
#include "diagnosis/facts/skipreason.h"
#include "diagnosis/probe/checkcontext.h"

#include <QObject>

namespace Pollux::Diagnosis {

//! One step of the ladder, from its beginning to its result. It may be destroyed at any moment.
class Check : public QObject
{
    Q_OBJECT
public:
    //! `context` outlives the check.
    Check(const CheckContext &context, QObject *parent);

    //! Once. finished() follows, perhaps from within.
    void begin();
    //! What is known by now is the result; finished() follows, when the session that is open has been left.
    void stop();

Q_SIGNALS:
    //! Once, last; nothing is open any more. The result's id is not set.
    void finished(const Pollux::Diagnosis::CheckResult &result);

protected:
    //! Looks; ends in conclude(), at once or later.
    virtual void run() = 0;
    //! The deadline of the question under way has passed.
    virtual void onDeadline() = 0;
    //! Somebody wants it to end now. Ends in conclude().
    virtual void onStop();
    //! After conclude(): leaves what is open politely, then left(). Cut off after CheckUpOptions::leaving.
    virtual void leave() { left(); }

    //! The deadline, from now.
    void waitFor(Milliseconds time) { m_deadline.start(time); }
    void stopWaiting() { m_deadline.stop(); }
    //! What has been found; the first one counts. What is done afterwards is only leaving.
    void conclude(CheckStatus status, const QString &detail, const std::optional<Error> &cause = {});
    void pass(const QString &detail) { conclude(CheckStatus::Pass, detail); }
    void skip(SkipReason reason);
    //! Its detail is the cause's.
    void fail(const Error &cause);
    void left();
    bool isConcluded() const { return m_result.status != CheckStatus::Running; }

    const CheckContext &context() const { return m_context; }
    Clock *clock() const { return m_context.clock; }
    Milliseconds elapsed() const { return toMilliseconds(clock()->now() - m_began); }
    QJsonObject &data() { return m_result.data; }

private:
    void endOfRun();
    void onExpired();

    const CheckContext &m_context;
    Timer m_deadline;
    Instant m_began{};
    CheckResult m_result;
    bool m_hasLeft = false;
};

} // namespace Pollux::Diagnosis
