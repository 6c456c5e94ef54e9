// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/probe/handshakefacts.h"

#include "base/plaintext.h"
#include "diagnosis/facts/checkfacts.h"
#include "engineio/endpoint.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array otherReasons{"session-unknown"_L1, "transport-unknown"_L1, "bad-handshake-method"_L1,
                                  "unsupported-protocol-version"_L1, "upgrade-headers-stripped"_L1,
                                  "not-engine-io"_L1, "protocol-version-mismatch"_L1};

} // namespace

void noteHandshake(QJsonObject &data, const EngineIo::Handshake &handshake, int protocol)
{
    data.insert(Fact::protocol, protocol);
    QJsonArray upgrades;
    for (const QString &upgrade : handshake.upgrades.first(std::min<qsizetype>(handshake.upgrades.size(), 10)))
        upgrades += plainLine(upgrade, 50);
    data.insert(Fact::upgrades, upgrades);
    data.insert(Fact::pingIntervalMs, qint64(handshake.pingInterval.count()));
    data.insert(Fact::pingTimeoutMs, qint64(handshake.pingTimeout.count()));
    if (handshake.maxPayload > 0)
        data.insert(Fact::maxPayload, handshake.maxPayload);
}

QString handshakeText(const EngineIo::Handshake &handshake, int protocol)
{
    QString text = protocol == 3 ? u"Engine.IO 3 (Socket.IO 2), which Pollux speaks, too"_s : u"Engine.IO 4"_s;
    return text + u"; a ping every %1 s"_s.arg(double(handshake.pingInterval.count()) / 1000);
}

bool mayBeAboutOrigin(const Error &cause)
{
    const auto isOfProxy = [](const Error &error) { return error.layer == Layer::Proxy; };
    if (isOfProxy(cause) || std::any_of(cause.because.begin(), cause.because.end(), isOfProxy))
        return false;
    const Error &root = cause.root();
    const int status = root.httpStatus != 0 ? root.httpStatus : cause.httpStatus;
    return (status == 400 || status == 401 || status == 403)
        && std::find(otherReasons.begin(), otherReasons.end(), root.code) == otherReasons.end();
}

QString otherOrigin(const CheckContext &context)
{
    if (!context.connection.origin.isEmpty())
        return {};
    QUrl own;
    const QUrl url = EngineIo::httpUrl(context.connection.url);
    own.setScheme(url.scheme());
    own.setHost(url.host());
    own.setPort(url.port());
    return own.toString();
}

void noteOtherOrigin(QJsonObject &data, const CheckContext &context, bool isAccepted)
{
    const QString outcome = isAccepted ? u"pass"_s : u"fail"_s;
    if (context.connection.origin.isEmpty()) {
        data.insert(Fact::withOwnOrigin, outcome);
        return;
    }
    data.insert(Fact::origin, plainLine(context.connection.origin, 200));
    data.insert(Fact::withoutOrigin, outcome);
}

} // namespace Pollux::Diagnosis
