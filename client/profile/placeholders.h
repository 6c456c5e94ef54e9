// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QHash>
#include <QJsonArray>
#include <QString>

namespace Pollux {

//! Names and what they stand for: `--var project=p-1` and the settings.
using Variables = QHash<QString, QString>;

//! A letter or "_", then letters, digits, "_" and "-".
bool isVariableName(QStringView name);

//! A variable that a text needs and that has no value.
struct MissingVariable
{
    QString name;

    bool operator==(const MissingVariable &) const = default;
};

//! "/api/jobs/{queue}/{id}" with each placeholder replaced by its value, percent-encoded.
Result<QString, MissingVariable> fillPath(const QString &path, const Variables &variables);

//! An emission's arguments with the placeholders in all texts replaced, at any depth.
Result<QJsonArray, MissingVariable> fillArguments(const QJsonArray &arguments, const Variables &variables);

} // namespace Pollux
