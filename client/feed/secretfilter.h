// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feed/connectionsettings.h"
#include "link/linkevent.h"

#include <QStringList>

namespace Pollux {

//! Takes a person's secrets out of whatever a server says, wherever it repeats them: as they are, percent-encoded, escaped as in
//! JSON, and a password as it goes over the wire (Basic).
//! Pure.
class SecretFilter
{
public:
    explicit SecretFilter(const ConnectionSettings &settings);

    QString cleaned(QString text) const;
    Error cleaned(Error error) const;
    LinkStateChange cleaned(LinkStateChange change) const;
    UpgradeOutcome cleaned(UpgradeOutcome outcome) const;

private:
    void add(const QString &secret);

    QStringList m_secrets; // the longest first
};

} // namespace Pollux
