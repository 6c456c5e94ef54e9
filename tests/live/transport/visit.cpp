// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "visit.h"

#include <tuple>

namespace Pollux::Test {

using namespace Qt::StringLiterals;
using namespace EngineIo;

namespace {

// Above 1 KB the server packs its answers to polls.
const QByteArray echo = R"(["echo",")" + QByteArray(200'000, 'x') + R"("])";

} // namespace

Visit::Visit(const QString &url)
{
    options.connection.url = QUrl(url);
    options.connection.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
}

void Visit::begin()
{
    m_engine = std::make_unique<Engine>(options);
    Engine *const engine = m_engine.get();
    QObject::connect(engine, &Engine::opened, engine,
                     [engine] { std::ignore = engine->send("0"); }); // what is not sent is not answered
    QObject::connect(engine, &Engine::messageReceived, engine, [this](const QByteArray &data) { onMessage(data); });
    QObject::connect(engine, &Engine::upgraded, engine, [this] { m_isUpgraded = true; });
    QObject::connect(engine, &Engine::upgradeFailed, engine, [this](const Error &cause) { m_upgradeFailure = cause; });
    QObject::connect(engine, &Engine::closed, engine,
                     [this](CloseReason, const Error &cause) { m_failure = cause; });
    engine->open();
}

void Visit::onMessage(const QByteArray &data)
{
    if (data.startsWith("0{"))
        std::ignore = m_engine->send('2' + echo);
    else if (data == '2' + echo)
        m_isEchoed = true;
}

QStringList Visit::namesOf(const std::optional<Error> &cause)
{
    if (!cause)
        return {};
    QStringList names{layerName(cause->layer) + u' ' + cause->code};
    for (const Error &link : cause->because)
        names += layerName(link.layer) + u' ' + link.code;
    return names;
}

} // namespace Pollux::Test
