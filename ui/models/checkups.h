// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/facts/checkresult.h"
#include "diagnosis/verdict/verdict.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

#include <memory>

namespace Pollux::Diagnosis {
struct Report;
}

namespace Pollux::Ui {

//! A check-up as it is shown: the one that runs, the last one, or one that was read from a file. A plain value.
struct CheckUpState
{
    enum class Phase {
        None, //!< there has been none yet
        Running,
        Done,
        Stopped,    //!< by the person, before its end: there is no verdict
        Impossible, //!< it could not begin, see `problem`
    };

    Phase phase = Phase::None;
    QString problem; //!< one line for the person
    QString url;     //!< without secrets
    QDateTime time;  //!< UTC: when it began
    QList<Diagnosis::CheckResult> checks; //!< the whole ladder, in order
    QList<Diagnosis::Verdict> verdicts;   //!< ranked; of one that is done
    std::shared_ptr<const Diagnosis::Report> report; //!< of one that is done: what can be saved

    bool operator==(const CheckUpState &) const = default;
};

//! One that is done, by its report.
CheckUpState checkUpOf(const Diagnosis::Report &report);

//! The last check-up of each server, as the picture's thread knows it, and the person's wishes to begin or stop one.
//! Whoever runs them (app) hears the wishes and tells the rest.
class CheckUps : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    //! Valid until the next change.
    const CheckUpState &of(const QString &server) const;
    bool isRunning(const QString &server) const { return of(server).phase == CheckUpState::Phase::Running; }

    //! The person's wish; `dwell` is how long it stays connected at the end. Nothing where one runs already.
    void start(const QString &server, Milliseconds dwell);
    void stop(const QString &server);

    // By whoever runs them.
    void set(const QString &server, const CheckUpState &checkUp);
    //! What a step of the running one has come to.
    void setStep(const QString &server, const Diagnosis::CheckResult &result);
    void forget(const QString &server);

Q_SIGNALS:
    void startRequested(const QString &server, Pollux::Milliseconds dwell);
    void stopRequested(const QString &server);
    void changed(const QString &server);

private:
    QHash<QString, CheckUpState> m_checkUps;
};

} // namespace Pollux::Ui
