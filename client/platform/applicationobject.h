// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace Pollux {

//! org.freedesktop.Application, as the bus sees it (Desktop Entry Specification, D-Bus activation). The slots' names
//! are those of that interface.
class ApplicationObject : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")
public Q_SLOTS:
    void Activate(const QVariantMap &platformData);
    void Open(const QStringList &uris, const QVariantMap &platformData);
    void ActivateAction(const QString &name, const QVariantList &parameters, const QVariantMap &platformData);

Q_SIGNALS:
    //! `command` is "activate", "open" or the name of an action. Told after the caller has its answer: what is done
    //! then may take its time, or end the program.
    void called(const QString &command, const QStringList &arguments, const QString &activationToken);

private:
    void tellLater(const QString &command, const QStringList &arguments, const QVariantMap &platformData);
};

} // namespace Pollux
