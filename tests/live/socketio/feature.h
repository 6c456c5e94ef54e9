// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "live/socketio/column.h"

#include <QStringList>

#include <functional>

namespace Pollux::Test {

//! What the client must be able to do, tried on one column. A check fails as a Qt Test function does (QVERIFY, …).
//! A check that depends on the transport is run once for each way of connecting.
struct Feature
{
    using Check = void (*)(const Column &column);
    using CheckOverTransports = void (*)(const Column &column, const QStringList &transports);

    QByteArray name;
    Check check = nullptr;
    CheckOverTransports checkOverTransports = nullptr;
    //! Servers that have no such thing, and why: known beforehand, never found out by trying.
    QList<std::pair<ServerKind, QByteArray>> absent = {};

    //! Why `kind` has no such thing; empty: it has.
    QByteArray absence(ServerKind kind) const;
    //! Stops at the first failure and says over which transports it was.
    void run(const Column &column) const;
};

//! All of them, in the order of the table.
const QList<Feature> &features();

} // namespace Pollux::Test
