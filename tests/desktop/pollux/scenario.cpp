// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "desktop/pollux/scenario.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Pollux::Test {

using namespace Qt::StringLiterals;

Scenario::Scenario()
{
    entry.id = QString::fromLatin1(serverId);
    entry.title = u"SmartVoice"_s;
    entry.url = server.url();
    entry.profile = u"generic"_s;
}

void Scenario::start()
{
    const QString file = folder.filePath(u"pollux.conf"_s);
    SettingsStore(file).putServer(entry);
    const QString history = folder.filePath(u"history.sqlite"_s);
    program = std::make_unique<Desktop::Program>(Desktop::Program::Options{file, false, false, false, history});
    program->start();
}

Ui::ServerState *Scenario::state() const
{
    return program ? program->servers().find(entry.id) : nullptr;
}

bool Scenario::isConnected() const
{
    return state() && Pollux::isConnected(state()->link().condition());
}

void Scenario::tell(const QByteArray &what, const QString &id, const QString &name)
{
    const QJsonObject progress{{u"percentage"_s, what == "progress" ? 40 : 100}};
    const QJsonArray event{u"audio:"_s + QString::fromLatin1(what),
                           QJsonObject{{u"jobId"_s, id}, {u"name"_s, name}, {u"progress"_s, progress}}};
    server.emitEvent(QJsonDocument(event).toJson(QJsonDocument::Compact));
}

} // namespace Pollux::Test
