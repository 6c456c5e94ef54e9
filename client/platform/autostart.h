// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace Pollux {

//! Whether the desktop starts the program when the person logs in: a file of XDG autostart (Desktop Application Autostart
//! Specification 0.5) in the person's own folder.
class Autostart
{
public:
    //! `id`: the desktop file's name without its ending; `title`: how desktops show it; `command`: the program and its
    //! arguments.
    Autostart(const QString &id, const QString &title, const QStringList &command);

    //! The file is there, and neither it nor the desktop has switched it off.
    bool isEnabled() const;
    //! The error is one plain line.
    Result<void, QString> setEnabled(bool enabled);
    //! $XDG_CONFIG_HOME/autostart/<id>.desktop
    QString file() const;

private:
    QByteArray text() const;

    QString m_id;
    QString m_title;
    QStringList m_command;
};

//! A command as the key Exec has it (Desktop Entry Specification 1.5, "The Exec key"): each word in quotes, and what is
//! special in them escaped. Pure.
QString execLine(const QStringList &command);

} // namespace Pollux
