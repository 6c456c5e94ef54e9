// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/checks/check.h"
#include "diagnosis/probe/httpprobe.h"

#include <QNetworkCookieJar>

#include <memory>

namespace Pollux::Diagnosis {

//! What the profile's health address says, and over which redirects. A watchdog that expects 200 there follows none.
class HealthCheck final : public Check
{
    Q_OBJECT
public:
    using Check::Check;

protected:
    void run() override;
    void onDeadline() override;

private:
    void onFinding(const HttpFinding &finding);

    QNetworkCookieJar m_cookies;
    std::unique_ptr<HttpProbe> m_probe;
};

} // namespace Pollux::Diagnosis
