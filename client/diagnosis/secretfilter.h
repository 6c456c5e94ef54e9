// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/checkresult.h"
#include "feed/connectionsettings.h"

#include <QStringList>

namespace Pollux::Diagnosis {

//! Takes a person's secrets out of whatever a server says, wherever it repeats them. Pure.
class SecretFilter
{
public:
    explicit SecretFilter(const ConnectionSettings &settings);

    QString clean(QString text) const;
    CheckResult clean(CheckResult result) const;

private:
    void add(const QString &secret);
    void clean(Error &error) const;
    QJsonValue clean(const QJsonValue &value) const;

    QStringList m_secrets; // the longest first
};

} // namespace Pollux::Diagnosis
