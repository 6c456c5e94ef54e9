// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/checks/check.h"
#include "diagnosis/probe/answerfacts.h"

#include <QNetworkCookieJar>

namespace Pollux::EngineIo {
class RawQuestion;
}

namespace Pollux::Diagnosis {

//! What the steps that open a WebSocket share: who refuses is asked for all that his answer shows, and once more with
//! another Origin.
class UpgradeCheck : public Check
{
    Q_OBJECT
public:
    using Check::Check;
    ~UpgradeCheck() override;

protected:
    //! The WebSocket at `url` was refused, or did not come about, for `cause`. Ends in fail().
    void refuse(const Error &cause, const QUrl &url, Asked asked);
    void onDeadline() override;
    void leave() final;
    //! Leaves the session politely; left() follows.
    virtual void leaveSession() { left(); }

private:
    void ask(const QString &origin);
    void onAnswer(const std::optional<EngineIo::HttpAnswer> &answer);
    void dropQuestion();

    EngineIo::RawQuestion *m_question = nullptr;
    QNetworkCookieJar m_cookies;
    QUrl m_url;
    Asked m_asked = Asked::EngineIo;
    std::optional<Error> m_refusal;
    bool m_isOtherOrigin = false;
};

} // namespace Pollux::Diagnosis
