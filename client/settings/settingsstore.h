// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/appearance.h"
#include "settings/serverentry.h"

#include <QList>
#include <QObject>
#include <QPoint>
#include <QString>

#include <memory>

class QSettings;

namespace Pollux {

//! What the person has set, in one INI file. No secret is ever written to it. What cannot be read in it is left
//! alone and told by problem(): nothing is lost by a typing error. Thread of the owner.
class SettingsStore : public QObject
{
    Q_OBJECT
public:
    //! `file`: empty for the standard place (XDG_CONFIG_HOME/pollux/pollux.conf).
    explicit SettingsStore(const QString &file = QString(), QObject *parent = nullptr);
    ~SettingsStore() override;

    QList<ServerEntry> servers() const { return m_servers; }
    //! Adds, or replaces the one of the same id. Written at once.
    void putServer(const ServerEntry &server);
    void removeServer(const QString &id);
    //! An id that no server has.
    QString freshId() const;

    Appearance appearance() const { return m_appearance; }
    void setAppearance(const Appearance &appearance);

    //! Where windows were and what was told: any small state that belongs to the machine. Keys are "panel/position".
    QVariant state(const QString &key) const;
    void setState(const QString &key, const QVariant &value);

    //! The file that is written.
    QString fileName() const;
    //! Lines about what could not be read or written, for the person; empty: all is well.
    QStringList problems() const { return m_problems; }

Q_SIGNALS:
    void serverPut(const Pollux::ServerEntry &server);
    void serverRemoved(const QString &id);
    void appearanceChanged();
    void problemFound(const QString &text);

private:
    void load();
    void write();

    std::unique_ptr<QSettings> m_file;
    QList<ServerEntry> m_servers;
    Appearance m_appearance;
    QStringList m_problems;
};

} // namespace Pollux
