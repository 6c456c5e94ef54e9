// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "desktop/support/notifyservice.h"

#include "desktop/support/tools.h"

namespace Pollux::Test {

using namespace Qt::StringLiterals;

bool isNotifyMock()
{
    return qEnvironmentVariable("POLLUX_TEST_NOTIFY") == "mock"_L1;
}

QStringList notifyCalls()
{
    QStringList calls;
    for (const QString &line : QString::fromUtf8(sessionFile(u"notify.calls"_s)).split(u'\n')) {
        if (line.contains(" Notify "_L1))
            calls += line;
    }
    return calls;
}

QString lastNotifyCall()
{
    const QStringList calls = notifyCalls();
    return calls.isEmpty() ? QString() : calls.constLast();
}

} // namespace Pollux::Test
