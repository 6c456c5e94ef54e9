// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/checks/visitcheck.h"

#include "base/makeerror.h"
#include "diagnosis/facts/checkfacts.h"

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

// The detail is what the server has said, not what we make of it.
bool isInItsOwnWords(const Error &cause)
{
    static const QStringList codes{u"connect-refused"_s, u"namespace-invalid"_s, u"channel-error"_s,
                                   u"channel-closed"_s, u"changes-error"_s};
    return codes.contains(cause.code) || cause.code.startsWith("websocket-close-"_L1);
}

} // namespace

void VisitCheck::run()
{
    waitFor(context().options.step * 4); // connecting, being let in and upgrading have deadlines of their own
    noteGoal();
    m_visit = makeVisit(context());
    connect(m_visit.get(), &Visit::eventReceived, this, [this] { ++m_events; });
    connect(m_visit.get(), &Visit::ready, this, &VisitCheck::onReady);
    connect(m_visit.get(), &Visit::left, this, [this] { left(); });
    connect(m_visit.get(), &Visit::ended, this,
            [this](const QString &, const Error &cause, const QString &topic) { onEnded(cause, topic); });
    m_visit->open();
}

void VisitCheck::onEnded(const Error &cause, const QString &topic)
{
    if (!topic.isEmpty())
        data().insert(Fact::topic, topic);
    if (isInItsOwnWords(cause))
        data().insert(Fact::message, cause.detail);
    fail(cause);
}

void VisitCheck::onDeadline()
{
    fail(makeError(Layer::Application, u"request-timeout"_s, u"the server has not let us in in time"_s));
}

void VisitCheck::leave()
{
    if (m_visit)
        m_visit->close();
    else
        left();
}

} // namespace Pollux::Diagnosis
