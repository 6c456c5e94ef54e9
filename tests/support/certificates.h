// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSslConfiguration>
#include <QString>
#include <QTemporaryDir>

namespace Pollux::Test {

//! Certificates of a test's own, made by openssl in a temporary folder: an authority (ca), and by it a server for
//! 127.0.0.1 and localhost (server), another one for the same (other), one for another name (stranger), and a client
//! (client). Each is NAME.pem with its key in NAME.key.
class Certificates
{
public:
    //! On failure problem() says why; without openssl a test has failed.
    Certificates();

    QString problem() const { return m_problem; }
    //! The folder's file.
    QString path(const QString &file) const { return m_folder.filePath(file); }
    QSslCertificate certificate(const QString &name) const;

    //! For a server that shows the certificate of this name, and asks for one of a client if `asksClient`.
    QSslConfiguration serverSide(const QString &name = QStringLiteral("server"), bool asksClient = false) const;
    //! For a client that trusts the authority alone, and shows the certificate of this name if there is one.
    QSslConfiguration clientSide(const QString &name = {}) const;

private:
    void make(const QString &name, const QString &subject, const QStringList &extensions);
    bool isMade(const QStringList &arguments);
    void show(QSslConfiguration &tls, const QString &name) const;

    QTemporaryDir m_folder;
    QString m_problem;
};

} // namespace Pollux::Test
