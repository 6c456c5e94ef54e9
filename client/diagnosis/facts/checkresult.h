// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/error.h"

#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace Pollux::Diagnosis {

//! How a step of the check-up is doing. In reports: pending, running, pass, warn, fail, skip.
enum class CheckStatus {
    Pending, //!< its turn has not come
    Running,
    Pass,
    Warn,
    Fail,
    Skip, //!< a step that it needs has failed, or it does not apply
};

QString checkStatusName(CheckStatus status);
std::optional<CheckStatus> checkStatusOf(QStringView name);

//! What one step has found.
struct CheckResult
{
    QString id; //!< see checkids.h
    CheckStatus status = CheckStatus::Pending;
    std::optional<Milliseconds> elapsed; //!< of those that ran
    QString detail;                      //!< one plain line of evidence, English
    std::optional<Error> cause;          //!< why it failed, or why it only warns; never carries a secret
    QJsonObject data;                    //!< what was seen, by the names of checkfacts.h; never carries a secret

    bool operator==(const CheckResult &) const = default;
};

//! The result of a step, or nullptr.
const CheckResult *resultOf(const QList<CheckResult> &results, QStringView id);

} // namespace Pollux::Diagnosis

Q_DECLARE_METATYPE(Pollux::Diagnosis::CheckResult)
