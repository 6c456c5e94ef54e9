// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QStringList>

namespace Pollux::Test {

//! A real server in its own process, for the life of this object. It prints one line of JSON when it is ready, and ends
//! when its standard input closes, so that a test that dies takes it along.
class RealServer
{
public:
    //! Waits for the first line; on failure isReady() is false and problem() says why. An absent server is a failed test.
    RealServer(const QString &program, const QStringList &arguments);
    ~RealServer();

    bool isReady() const { return !m_description.isEmpty(); }
    QString problem() const { return m_problem; }
    //! The first line.
    const QJsonObject &description() const { return m_description; }
    QString url() const;
    //! What it has printed since, a line each, as far as it has arrived.
    QList<QJsonObject> takeNews();

private:
    QProcess m_process;
    QJsonObject m_description;
    QString m_problem;
};

//! tests/backends/<path> of this source tree.
QString backendFile(const QString &path);

} // namespace Pollux::Test
