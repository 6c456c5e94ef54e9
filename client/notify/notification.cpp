// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/notification.h"

namespace Pollux {

using namespace Qt::StringLiterals;

QString urgencyName(Notification::Urgency urgency)
{
    switch (urgency) {
    case Notification::Urgency::Low:
        return u"low"_s;
    case Notification::Urgency::Normal:
        return u"normal"_s;
    case Notification::Urgency::Critical:
        return u"critical"_s;
    }
    return {};
}

} // namespace Pollux
