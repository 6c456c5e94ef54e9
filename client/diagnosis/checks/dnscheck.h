// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/checks/check.h"

class QHostInfo;

namespace Pollux::Diagnosis {

//! Which addresses the host's name has.
class DnsCheck final : public Check
{
    Q_OBJECT
public:
    using Check::Check;
    ~DnsCheck() override;

protected:
    void run() override;
    void onDeadline() override;
    void leave() override;

private:
    void onLookedUp(const QHostInfo &info);
    void abortLookup();

    int m_lookup = -1;
};

} // namespace Pollux::Diagnosis
