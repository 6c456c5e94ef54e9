// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/phoenixplan.h"

#include "feed/connectionplan.h"

#include <algorithm>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

const QString secretName = u"secret"_s;
const QString secretPlace = u"{secret}"_s;

void dropAbsentSecret(QJsonObject &object)
{
    for (auto member = object.begin(); member != object.end();) {
        if (member.value() == secretPlace) {
            member = object.erase(member);
            continue;
        }
        if (member.value().isObject()) {
            QJsonObject inner = member.value().toObject();
            dropAbsentSecret(inner);
            member.value() = inner;
        }
        ++member;
    }
}

} // namespace

PhoenixConnection phoenixConnection(const Profile &profile, const ConnectionSettings &settings)
{
    PhoenixConnection connection{connectionOptions(profile, settings), PhoenixSerializer::Objects};
    EngineIo::ConnectionOptions &options = connection.options;
    if (const qsizetype mark = options.path.indexOf(u'?'); mark >= 0) {
        const QUrlQuery own(options.path.sliced(mark + 1));
        for (const auto &[name, value] : own.queryItems(QUrl::FullyEncoded))
            options.query.addQueryItem(name, value);
        options.path.truncate(mark);
    }
    if (!options.query.hasQueryItem(u"vsn"_s))
        options.query.addQueryItem(u"vsn"_s, u"1.0.0"_s);
    if (options.query.queryItemValue(u"vsn"_s).startsWith(u'2'))
        connection.serializer = PhoenixSerializer::Arrays;
    if (profile.auth.place == Auth::Place::Query && profile.auth.field == "apikey"_L1 && !settings.secret.isEmpty())
        options.headers.append({"x-api-key", settings.secret.toUtf8()});
    return connection;
}

std::optional<Result<ChannelPlan, MissingVariable>> channelPlan(const Channel &channel, const Variables &variables,
                                                                const QString &secret)
{
    const bool isWanted = std::all_of(channel.variables.begin(), channel.variables.end(),
                                      [&](const QString &name) { return !variables.value(name).isEmpty(); });
    if (!isWanted)
        return std::nullopt;
    using Planned = Result<ChannelPlan, MissingVariable>;
    const auto topic = fillArguments({channel.topic}, variables);
    if (!topic)
        return Planned(Failure{topic.error()});
    QJsonObject payload = channel.join;
    Variables values = variables;
    if (secret.isEmpty())
        dropAbsentSecret(payload);
    else
        values.insert(secretName, secret);
    const auto filled = fillArguments({payload}, values);
    if (!filled)
        return Planned(Failure{filled.error()});
    return Planned(ChannelPlan{topic->at(0).toString(), filled->at(0).toObject()});
}

} // namespace Pollux
