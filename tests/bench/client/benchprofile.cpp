// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "client/benchprofile.h"

#include "profile/profileparser.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxy>

namespace Pollux::Bench {

using namespace Qt::StringLiterals;

Profile benchProfile(const QJsonObject &go)
{
    QFile file(u":/profiles/smartvoice.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("there is no profile smartvoice");
    QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    for (const QString &member : {u"snapshot"_s, u"link"_s, u"actions"_s, u"health"_s})
        json.remove(member);
    json.insert(u"onConnect"_s, QJsonArray{QJsonObject{{u"event"_s, u"go"_s}, {u"arguments"_s, QJsonArray{go}}}});
    const auto profile = parseProfile(QJsonDocument(json).toJson(), u"bench"_s);
    if (!profile)
        qFatal("%s", qPrintable(profile.error().toString()));
    return *profile;
}

ConnectionSettings benchSettings(const QUrl &url)
{
    ConnectionSettings settings;
    settings.url = url;
    settings.transports = QStringList{u"websocket"_s};
    settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    return settings;
}

} // namespace Pollux::Bench
