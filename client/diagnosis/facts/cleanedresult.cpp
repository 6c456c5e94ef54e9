// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/facts/cleanedresult.h"

#include <QJsonArray>

namespace Pollux::Diagnosis {

namespace {

QJsonValue cleanedValue(const QJsonValue &value, const SecretFilter &filter)
{
    if (value.isString())
        return filter.cleaned(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &item : value.toArray())
            array += cleanedValue(item, filter);
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        member.value() = cleanedValue(QJsonValue(member.value()), filter);
    return object;
}

} // namespace

CheckResult cleanedResult(CheckResult result, const SecretFilter &filter)
{
    result.detail = filter.cleaned(result.detail);
    if (result.cause)
        result.cause = filter.cleaned(*result.cause);
    result.data = cleanedValue(QJsonValue(result.data), filter).toObject();
    return result;
}

} // namespace Pollux::Diagnosis
