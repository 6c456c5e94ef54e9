// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/facts/checkresult.h"
#include "diagnosis/verdict/verdict.h"
#include "discovery/profiletrial.h"

#include <QList>
#include <QObject>
#include <QUrl>

namespace Pollux::Ui {

//! What Pollux has found out about an address that nobody watches yet. A plain value.
struct FirstLookState
{
    enum class Phase {
        None,
        Looking,  //!< several profiles try it
        Found,    //!< the first of `trials` shows jobs
        Quiet,    //!< somebody is connected, and nothing came that he understands
        Checking, //!< nobody could connect: the check-up runs
        Failed,   //!< and has come to `verdicts`, which may be empty
    };

    Phase phase = Phase::None;
    QUrl address;
    QList<ProfileTrial> trials; //!< the best first
    QList<Diagnosis::CheckResult> checks;
    QList<Diagnosis::Verdict> verdicts;
    QString problem{}; //!< Failed, before anything was tried: why not, a sentence for the person

    bool isBusy() const { return phase == Phase::Looking || phase == Phase::Checking; }

    bool operator==(const FirstLookState &) const = default;
};

//! The look at an address before it becomes a server, as the picture's thread knows it, and the person's wishes. Whoever
//! does it (app) hears the wishes and tells the rest.
class FirstLook : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    const FirstLookState &state() const { return m_state; }

    //! The person's wish; another one that runs is ended by it. `secret` may be empty, and is kept nowhere here.
    void look(const QUrl &address, const QString &secret);
    //! Enough: what is known by now stands.
    void stop();
    //! Ends it, and nothing of it is left.
    void forget();

    //! By whoever does it.
    void set(const FirstLookState &state);

Q_SIGNALS:
    void lookRequested(const QUrl &address, const QString &secret);
    void stopRequested();
    void forgetRequested();
    void changed();

private:
    FirstLookState m_state;
};

} // namespace Pollux::Ui
