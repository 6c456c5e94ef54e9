// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/checks/check.h"
#include "diagnosis/probe/httpprobe.h"

#include <QNetworkCookieJar>

#include <memory>

namespace Pollux::Diagnosis {

//! REST: whether the first page of the jobs' list comes, and is understood.
class SnapshotCheck final : public Check
{
    Q_OBJECT
public:
    using Check::Check;

protected:
    void run() override;
    void onDeadline() override;

private:
    void onFinding(const HttpFinding &finding);
    void read(const QByteArray &body);

    QNetworkCookieJar m_cookies;
    std::unique_ptr<HttpProbe> m_probe;
    QString m_queue;
};

} // namespace Pollux::Diagnosis
