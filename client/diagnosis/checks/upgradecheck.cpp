// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/checks/upgradecheck.h"

#include "base/makeerror.h"
#include "base/redact.h"
#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/probe/handshakefacts.h"
#include "engineio/request.h"
#include "engineio/upgradequestion.h"

#include <utility>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

UpgradeCheck::~UpgradeCheck()
{
    dropQuestion();
}

void UpgradeCheck::refuse(const Error &cause, const QUrl &url, Asked asked)
{
    if (isConcluded() || m_refusal)
        return;
    m_refusal = cause;
    m_url = url;
    m_asked = asked;
    data().insert(Fact::url, redactUrl(url.adjusted(QUrl::RemoveQuery)));
    if (asked == Asked::EngineIo || cause.root().httpStatus == 0)
        noteAnsweredBy(data(), cause);
    if (cause.root().httpStatus == 0) { // nobody has answered, or the proxy has, and its step shows that
        fail(cause);
        return;
    }
    waitFor(context().options.step * 2);
    ask(context().connection.origin);
}

void UpgradeCheck::ask(const QString &origin)
{
    EngineIo::ConnectionOptions options = context().connection;
    options.origin = origin;
    dropQuestion();
    m_question = EngineIo::makeUpgradeQuestion(options, EngineIo::makeRequest(options, m_url, m_cookies), clock(), this);
    connect(m_question, &EngineIo::RawQuestion::finished, this, &UpgradeCheck::onAnswer);
    m_question->ask(context().options.step);
}

void UpgradeCheck::onAnswer(const std::optional<EngineIo::HttpAnswer> &answer)
{
    const Error refusal = *m_refusal;
    if (m_isOtherOrigin) {
        noteOtherOrigin(data(), context(), answer && answer->status == 101);
        fail(refusal);
        return;
    }
    // Asked again, another instance or a server that has changed its mind may say something else.
    const auto explain = m_asked == Asked::EngineIo ? &EngineIo::upgradeCause : &EngineIo::plainUpgradeCause;
    if (answer && answer->status == refusal.root().httpStatus && explain(*answer).code == refusal.root().code)
        noteAnswer(data(), *answer, m_asked);
    else
        data().insert(Fact::status, refusal.root().httpStatus);
    if (mayBeAboutOrigin(refusal)) {
        m_isOtherOrigin = true;
        ask(otherOrigin(context()));
    } else {
        fail(refusal);
    }
}

void UpgradeCheck::onDeadline()
{
    fail(m_refusal ? *m_refusal
                   : makeError(Layer::WebSocket, u"handshake-timeout"_s, u"no WebSocket within the time"_s));
}

void UpgradeCheck::leave()
{
    dropQuestion();
    leaveSession();
}

void UpgradeCheck::dropQuestion()
{
    if (EngineIo::RawQuestion *const question = std::exchange(m_question, nullptr))
        question->discard();
}

} // namespace Pollux::Diagnosis
