// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/placeholders.h"

#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

template<typename Encode>
Result<QString, MissingVariable> fill(QStringView text, const Variables &variables, Encode encode)
{
    QString filled;
    while (!text.isEmpty()) {
        const qsizetype brace = text.indexOf(u'{');
        const qsizetype end = brace < 0 ? -1 : text.indexOf(u'}', brace);
        if (end < 0)
            break;
        const QString name = text.sliced(brace + 1, end - brace - 1).toString();
        const auto value = variables.constFind(name);
        if (value == variables.constEnd())
            return Failure{MissingVariable{name}};
        filled += text.first(brace);
        filled += encode(*value);
        text = text.sliced(end + 1);
    }
    filled += text;
    return filled;
}

Result<QJsonValue, MissingVariable> fillValue(const QJsonValue &value, const Variables &variables);

Result<QJsonValue, MissingVariable> fillObject(QJsonObject object, const Variables &variables)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        const auto filled = fillValue(member.value(), variables);
        if (!filled)
            return filled;
        member.value() = *filled;
    }
    return QJsonValue(object);
}

// As deep as QJsonDocument lets a profile be nested: 1024 levels.
Result<QJsonValue, MissingVariable> fillValue(const QJsonValue &value, const Variables &variables)
{
    // A question's reference is given by the link that asks it.
    if (value == "{ref}"_L1 && !variables.contains(u"ref"_s))
        return value;
    if (value.isString()) {
        const auto filled = fill(value.toString(), variables, [](const QString &plain) { return plain; });
        if (!filled)
            return Failure{filled.error()};
        return QJsonValue(*filled);
    }
    if (value.isArray()) {
        const auto filled = fillArguments(value.toArray(), variables);
        if (!filled)
            return Failure{filled.error()};
        return QJsonValue(*filled);
    }
    if (value.isObject())
        return fillObject(value.toObject(), variables);
    return value;
}

} // namespace

bool isVariableName(QStringView name)
{
    const auto isLetter = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_'; };
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (name.isEmpty() || !isLetter(name.front()))
        return false;
    return std::all_of(name.begin(), name.end(), [&](QChar c) { return isLetter(c) || isDigit(c) || c == u'-'; });
}

Result<QString, MissingVariable> fillPath(const QString &path, const Variables &variables)
{
    return fill(path, variables,
                [](const QString &plain) { return QString::fromLatin1(QUrl::toPercentEncoding(plain)); });
}

Result<QJsonArray, MissingVariable> fillArguments(const QJsonArray &arguments, const Variables &variables)
{
    QJsonArray filled;
    for (const QJsonValue &argument : arguments) {
        const auto value = fillValue(argument, variables);
        if (!value)
            return Failure{value.error()};
        filled.append(*value);
    }
    return filled;
}

} // namespace Pollux
