// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "live/socketio/column.h"
#include "live/support/realserver.h"

#include <memory>
#include <vector>

namespace Pollux::Test {

//! All servers of the table and the nginx in front of them, for the life of this object.
class Site
{
public:
    //! The columns' names, before anything runs.
    static QList<Column> plan();

    Site();
    ~Site();

    //! Empty: everything is up, and each server is of the version that its column names.
    QString problem() const { return m_problem; }
    //! As in plan(), with addresses.
    const QList<Column> &columns() const { return m_columns; }

private:
    bool startServers();
    bool startProxy();
    QJsonObject addresses(bool proxied, const QString &server) const;

    std::vector<std::unique_ptr<RealServer>> m_servers;
    std::unique_ptr<RealServer> m_proxy;
    QList<Column> m_columns;
    QString m_problem;
};

} // namespace Pollux::Test
