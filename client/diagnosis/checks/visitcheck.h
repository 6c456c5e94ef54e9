// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/checks/check.h"
#include "diagnosis/visit/visit.h"

namespace Pollux::Diagnosis {

//! What the steps share that are let in once: namespace, auth, join, ping.
class VisitCheck : public Check
{
    Q_OBJECT
public:
    using Check::Check;

protected:
    void run() override;
    void onDeadline() override;
    void leave() override;

    //! The server has let us in.
    virtual void onReady() = 0;
    //! Before run() opens the connection: facts that are known already.
    virtual void noteGoal() {}
    Visit *visit() const { return m_visit.get(); }
    int events() const { return m_events; }

private:
    void onEnded(const Error &cause, const QString &topic);

    std::unique_ptr<Visit> m_visit;
    int m_events = 0;
};

} // namespace Pollux::Diagnosis
