// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace Pollux {

//! One server as the person has set it up. The secret is not here: it lives in the keychain, under `id`.
struct ServerEntry
{
    QString id;                        //!< ours; never changes, never shown
    QString title;                     //!< never empty
    QUrl url;                          //!< without user name, password and query
    QUrl proxyBase;                    //!< as the address; a proxy that speaks for it; empty: the profile's
    QString profile;                   //!< a built-in profile's name or a file's path
    QString path;                      //!< empty: the profile's
    QString nsp;                       //!< empty: the profile's
    QStringList transports;            //!< empty: the profile's
    QHash<QString, QString> variables; //!< for the profile's placeholders: project, user, …
    bool hasSecret = false;            //!< the keychain is asked for one
    QString secretFile{};              //!< absolute path; its first line is the secret, read again when the file is another
    bool enabled = true;               //!< watched
    bool actionsAllowed = false;       //!< Pollux may act on it; otherwise it only reads

    bool operator==(const ServerEntry &) const = default;
};

} // namespace Pollux
