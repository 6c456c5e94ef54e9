// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "live/socketio/site.h"

#include <QJsonDocument>

namespace Pollux::Test {

using namespace Qt::StringLiterals;

namespace {

struct Program
{
    ServerKind kind;
    QByteArray name;    // as the table names it
    QByteArray version; // what it says when it is up begins with this
    QString file;
    QStringList arguments;
};

// python3-socketio is Debian's, so is the interpreter: another Python on the PATH does not see its modules. Its
// version is the distribution's, and no part of its name.
const QList<Program> &programs()
{
    static const QString node = u"node"_s;
    static const QString script = backendFile(u"socketio/server.js"_s);
    static const QList<Program> list = {
        {ServerKind::SocketIo2, "socket.io 2.5.1", "2.5.1", node, {script, u"2"_s}},
        {ServerKind::SocketIo3, "socket.io 3.1.2", "3.1.2", node, {script, u"3"_s}},
        {ServerKind::SocketIo4, "socket.io 4.8.4", "4.8.4", node, {script, u"4"_s}},
        {ServerKind::Python, "python-socketio 5", "5.", u"/usr/bin/python3"_s, {backendFile(u"socketio/server.py"_s)}},
    };
    return list;
}

} // namespace

QList<Column> Site::plan()
{
    QList<Column> columns;
    for (const Program &program : programs()) {
        for (const QByteArray path : {"direct", "nginx"})
            columns += Column{program.kind, program.name, path, {}};
    }
    return columns;
}

Site::Site() : m_columns(plan())
{
    if (!startServers() || !startProxy())
        return;
    for (Column &column : m_columns) {
        const QJsonObject urls = addresses(column.isProxied(), QString::fromLatin1(column.server));
        for (auto url = urls.begin(); url != urls.end(); ++url)
            column.instances.insert(url.key(), QUrl(url->toString()));
    }
}

Site::~Site()
{
    m_proxy.reset(); // before what it stands in front of
}

bool Site::startServers()
{
    for (const Program &program : programs()) {
        m_servers.push_back(std::make_unique<RealServer>(program.file, program.arguments));
        const RealServer &server = *m_servers.back();
        m_problem = server.problem();
        const QString version = server.description().value("version"_L1).toString();
        if (m_problem.isEmpty() && !version.startsWith(QString::fromLatin1(program.version)))
            m_problem = u"%1 is version %2"_s.arg(QString::fromLatin1(program.name), version);
        if (!m_problem.isEmpty())
            return false;
    }
    return true;
}

bool Site::startProxy()
{
    QJsonObject servers;
    for (const Program &program : programs()) {
        const QString name = QString::fromLatin1(program.name);
        servers.insert(name, addresses(false, name));
    }
    const QByteArray argument = QJsonDocument(servers).toJson(QJsonDocument::Compact);
    m_proxy = std::make_unique<RealServer>(
        u"/usr/bin/python3"_s, QStringList{backendFile(u"socketio/proxy.py"_s), QString::fromUtf8(argument)});
    m_problem = m_proxy->problem();
    return m_problem.isEmpty();
}

QJsonObject Site::addresses(bool proxied, const QString &server) const
{
    if (proxied)
        return m_proxy->description().value(server).toObject();
    for (qsizetype i = 0; i < programs().size(); ++i) {
        if (server == QString::fromLatin1(programs()[i].name))
            return m_servers[std::size_t(i)]->description().value("urls"_L1).toObject();
    }
    return {};
}

} // namespace Pollux::Test
