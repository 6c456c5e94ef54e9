// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "live/support/realserver.h"

#include <QHash>

namespace Pollux::Test {

//! A backend of several services under tests/backends/common/supervise.js, which starts a service again about a second
//! after it was killed.
class SupervisedServer : public RealServer
{
public:
    //! tests/backends/<folder>/start.sh
    explicit SupervisedServer(const QString &folder, const QStringList &options = {});

    //! SIGKILLs a service by its name in the first line's `services`; false while it is away.
    bool kill(const QString &service);
    //! The same for each whose name begins so; true if all of them were there.
    bool killAll(const QString &prefix);

private:
    void learnNewPids();
    bool killOnce(int &pid);

    QHash<QString, int> m_pids; // 0 where it was killed and is not back yet
};

} // namespace Pollux::Test
