// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/connectionoptions.h"

#include "base/redact.h"
#include "engineio/endpoint.h"
#include "feed/connectionplan.h"
#include "polluxctl/headerlines.h"
#include "polluxctl/messages.h"
#include "polluxctl/proxyoption.h"
#include "polluxctl/secretsource.h"
#include "polluxctl/tlsfiles.h"
#include "profile/profilecatalog.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

// Takes a setting over from its option; the first error ends the reading.
using Step = Result<void, Refusal> (*)(const CommandLine &line, Connection &connection);

Result<void, Refusal> readProfile(const CommandLine &line, Connection &connection)
{
    const QString name = line.isSet(u"profile"_s) ? line.value(u"profile"_s) : genericProfileName();
    const auto profile = loadProfile(name);
    if (!profile) {
        const bool isMissingFile = profile.error().kind == ProfileError::Kind::Unreadable
                                   && (name.contains(u'/') || name.endsWith(".json"_L1));
        return Failure{Refusal{isMissingFile ? ExitCode::NoInput : ExitCode::BadProfile,
                               u"--profile: "_s + profile.error().toString()}};
    }
    connection.profile = *profile;
    return {};
}

Result<void, Refusal> checkKind(const Connection &connection, ForKinds kinds)
{
    if (kinds == ForKinds::SocketIo && connection.profile.link.kind != LinkKind::SocketIo)
        return Failure{Refusal{
            ExitCode::BadProfile,
            u"--profile: %1: this command is for socket.io, which this profile does not speak"_s.arg(connection.profile.name)}};
    return {};
}

Result<void, Refusal> readPlaces(const CommandLine &line, Connection &connection)
{
    static const QRegularExpression notForPaths(u"[\\x00-\\x20\\x7f?#]"_s);
    static const QRegularExpression notForNamespaces(u"[\\x00-\\x20\\x7f?#,]"_s); // "," ends it on the wire
    static const QRegularExpression notForHeaders(u"[^\\x21-\\x7e]"_s);
    connection.settings.path = line.value(u"path"_s);
    connection.settings.nsp = line.value(u"namespace"_s);
    connection.settings.origin = line.value(u"origin"_s);
    if (connection.settings.path.contains(notForPaths))
        return Failure{usageError(u"--path: \"%1\" is no path"_s.arg(connection.settings.path))};
    if (connection.settings.nsp.contains(notForNamespaces))
        return Failure{usageError(u"--namespace: \"%1\" is no namespace"_s.arg(connection.settings.nsp))};
    if (connection.settings.origin.contains(notForHeaders))
        return Failure{usageError(u"--origin: \"%1\" cannot stand in a header"_s.arg(connection.settings.origin))};
    return {};
}

Result<void, Refusal> readTransport(const CommandLine &line, Connection &connection)
{
    const auto word = line.word(u"transport"_s, {u"auto"_s, EngineIo::pollingName, EngineIo::webSocketName});
    if (!word)
        return Failure{word.error()};
    if (*word != "auto"_L1)
        connection.settings.transports = QStringList{*word};
    return {};
}

Result<void, Refusal> takeVariables(const CommandLine &line, Connection &connection)
{
    const auto variables = readVariables(line);
    if (!variables)
        return Failure{variables.error()};
    connection.settings.variables.insert(*variables);
    return {};
}

// By --<name>-file or --<name>-env; empty where neither is given.
Result<QString, Refusal> secretOf(const CommandLine &line, const QString &name)
{
    const QString file = name + u"-file"_s;
    const QString environment = name + u"-env"_s;
    if (line.isSet(file) && line.isSet(environment))
        return Failure{usageError(u"--%1 and --%2: one of them is enough"_s.arg(file, environment))};
    if (line.isSet(file))
        return secretFromFile(file, line.value(file));
    if (line.isSet(environment))
        return secretFromEnvironment(environment, line.value(environment));
    return QString();
}

Result<void, Refusal> readSecret(const CommandLine &line, Connection &connection)
{
    const auto secret = secretOf(line, u"auth"_s);
    if (!secret)
        return Failure{secret.error()};
    connection.settings.secret = *secret;
    const QString option = u"auth-file"_s;
    const QString file = line.value(option);
    // Standard input and its like are read once, and an argument of another kind says nothing new.
    if (QFileInfo(file).isFile()) {
        connection.settings.freshSecret = [option, file, last = *secret]() mutable {
            if (const auto now = secretFromFile(option, file))
                last = *now;
            return last; // while it is written anew, the one before
        };
    }
    return {};
}

Result<void, Refusal> readHeaders(const CommandLine &line, Connection &connection)
{
    if (!line.isSet(u"header-file"_s))
        return {};
    const auto headers = headersFromFile(line.value(u"header-file"_s));
    if (!headers)
        return Failure{headers.error()};
    connection.settings.headers = *headers;
    return {};
}

Result<void, Refusal> readProxy(const CommandLine &line, Connection &connection)
{
    if (!line.isSet(u"proxy"_s))
        return {};
    const auto proxy = parseProxy(line.value(u"proxy"_s));
    if (!proxy)
        return Failure{proxy.error()};
    connection.settings.proxy = *proxy;
    return {};
}

Result<void, Refusal> readProxyCredentials(const CommandLine &line, Connection &connection)
{
    const auto secret = secretOf(line, u"proxy-auth"_s);
    if (!secret)
        return Failure{secret.error()};
    if (secret->isEmpty())
        return {};
    const qsizetype colon = secret->indexOf(u':');
    if (colon <= 0)
        return Failure{usageError(u"--proxy-auth-file, --proxy-auth-env: USER:PASSWORD is expected"_s)};
    if (connection.settings.proxy && connection.settings.proxy->type() == QNetworkProxy::NoProxy)
        return Failure{usageError(u"--proxy none needs no --proxy-auth-file or --proxy-auth-env"_s)};
    connection.settings.proxyUser = secret->first(colon);
    connection.settings.proxyPassword = secret->sliced(colon + 1);
    return {};
}

Result<void, Refusal> readPins(const CommandLine &line, Connection &connection)
{
    for (const QString &text : line.values(u"pin"_s)) {
        const auto pin = EngineIo::parsePin(text);
        if (!pin)
            return Failure{usageError(u"--pin: "_s + pin.error())};
        connection.settings.pins += *pin;
    }
    return {};
}

Result<void, Refusal> readTls(const CommandLine &line, Connection &connection)
{
    const auto tls = tlsFromFiles({line.value(u"cacert"_s), line.value(u"client-cert"_s), line.value(u"client-key"_s)});
    if (!tls)
        return Failure{tls.error()};
    connection.settings.tls = *tls;
    return {};
}

Result<void, Refusal> readUrl(const QString &url, Connection &connection)
{
    if (connection.isDemo) {
        if (!url.isEmpty())
            return Failure{usageError(u"--demo brings its own server; leave the URL out"_s)};
        connection.settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
        return {};
    }
    if (!url.isEmpty()) {
        const auto parsed = parseServerUrl(url);
        if (!parsed)
            return Failure{parsed.error()};
        connection.settings.url = *parsed;
    } else if (connection.profile.link.url.isEmpty()) {
        return Failure{usageError(
            u"a URL is missing (or --demo), and the profile \"%1\" has none"_s.arg(connection.profile.name))};
    }
    EngineIo::ConnectionOptions options;
    options.url = serverUrl(connection.profile, connection.settings);
    options.pins = connection.settings.pins;
    if (const QString problem = EngineIo::endpointProblem(options); !problem.isEmpty())
        return Failure{usageError(problem)};
    return {};
}

// Only host and port of it count: say so rather than watch something else than what was meant.
void noteUnusedParts(const QUrl &url)
{
    if (url.path().size() > 1)
        printMessage(u"the URL's path \"%1\" is not used; see --path and --namespace"_s.arg(url.path()));
    if (url.hasQuery())
        printMessage(u"the URL's query is not used"_s);
}

} // namespace

void addConnectionOptions(CommandLine &line)
{
    line.addOption(u"profile"_s,
                   u"How to read the server's events: a built-in profile (see \"polluxctl profiles "
                   "list\") or a JSON file. Default: generic."_s,
                   u"NAME|FILE"_s);
    line.addOption(u"demo"_s, u"Use the embedded demo server; no URL."_s);
    line.addOption(u"path"_s, u"Where Socket.IO is on the server. Default: the profile's, or /socket.io/."_s,
                   u"PATH"_s);
    line.addOption(u"namespace"_s, u"Socket.IO namespace. Default: the profile's, or /."_s, u"NAMESPACE"_s);
    line.addOption(u"transport"_s, u"auto (polling, then upgrade), polling or websocket."_s, u"TRANSPORT"_s);
    line.addOption(u"var"_s, u"Fill a placeholder of the profile, such as project or user. May be repeated."_s,
                   u"NAME=VALUE"_s);
    line.addOption(u"origin"_s, u"Origin header."_s, u"ORIGIN"_s);
    line.addOption(u"auth-file"_s, u"The secret (a token, say) is this file's first line; - is standard input."_s,
                   u"FILE"_s);
    line.addOption(u"auth-env"_s, u"The secret is in this environment variable."_s, u"VARIABLE"_s);
    line.addOption(u"header-file"_s, u"Extra headers, one \"Name: value\" a line; # begins a comment."_s, u"FILE"_s);
    line.addOption(u"proxy"_s, u"http://HOST:PORT, socks5://HOST:PORT, system (the default) or none."_s, u"PROXY"_s);
    line.addOption(u"proxy-auth-file"_s, u"The proxy's USER:PASSWORD is this file's first line; - is standard input."_s,
                   u"FILE"_s);
    line.addOption(u"proxy-auth-env"_s, u"The proxy's USER:PASSWORD is in this environment variable."_s, u"VARIABLE"_s);
    line.addOption(u"cacert"_s, u"Trust these authorities, too (PEM)."_s, u"FILE"_s);
    line.addOption(u"client-cert"_s, u"Our certificate and its chain (PEM)."_s, u"FILE"_s);
    line.addOption(u"client-key"_s, u"Its key (PEM), if it is in another file."_s, u"FILE"_s);
    line.addOption(
        u"pin"_s,
        u"Go on only if the server's certificate has this SHA-256 digest (64 hexadecimal digits), or its key "
        "this one (sha256//BASE64). May be repeated: one of them will do."_s,
        u"SHA256"_s);
}

Result<Connection, Refusal> readConnection(const CommandLine &line, const QString &url, ForKinds kinds)
{
    Connection connection;
    connection.isDemo = line.isSet(u"demo"_s);
    for (const Step step :
         {readProfile, readPlaces, readTransport, takeVariables, readSecret, readHeaders, readProxy,
          readProxyCredentials, readTls, readPins}) {
        if (const auto done = step(line, connection); !done)
            return Failure{done.error()};
    }
    if (const auto done = checkKind(connection, kinds); !done)
        return Failure{done.error()};
    if (const auto done = readUrl(url, connection); !done)
        return Failure{done.error()};
    return connection;
}

Result<Variables, Refusal> readVariables(const CommandLine &line)
{
    Variables variables;
    for (const QString &text : line.values(u"var"_s)) {
        const auto variable = parseVariable(text);
        if (!variable)
            return Failure{usageError(u"--var: "_s + variable.error())};
        variables.insert(variable->first, variable->second);
    }
    return variables;
}

Result<std::pair<QString, QString>, QString> parseVariable(const QString &text)
{
    static const QRegularExpression pattern(u"\\A([A-Za-z_][A-Za-z0-9_-]*)=(.*)\\z"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return Failure{u"\"%1\" is not NAME=VALUE"_s.arg(text)};
    return std::pair(match.captured(1), match.captured(2));
}

Result<QUrl, Refusal> parseServerUrl(const QString &text)
{
    const QUrl url(text);
    const auto items = QUrlQuery(url).queryItems();
    const bool hasSecret = !url.userInfo().isEmpty() || std::any_of(items.begin(), items.end(), [](const auto &item) {
        return isSecretName(item.first);
    });
    if (hasSecret)
        return Failure{usageError(u"the URL holds a secret, which everybody on this machine could see; put it into a "
                                  "file and give --auth-file"_s)};
    if (!text.contains("://"_L1))
        return Failure{usageError(u"a server's URL begins with http://, https://, ws:// or wss://"_s)};
    EngineIo::ConnectionOptions options;
    options.url = url;
    if (const QString problem = EngineIo::endpointProblem(options); !problem.isEmpty())
        return Failure{usageError(problem)};
    noteUnusedParts(url);
    return url;
}

} // namespace Pollux::Ctl
