// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/appearance.h"
#include "settings/networkchoice.h"
#include "settings/retention.h"
#include "settings/serverentry.h"

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <functional>
#include <memory>

class QSettings;

namespace Pollux {

//! What the person has set, in one INI file. No secret is ever written to it. What cannot be read in it is left
//! alone and told by problems(): nothing is lost by a typing error. The file is its owner's alone (0600), is replaced
//! as a whole, and keys that it does not know stay. Thread of the owner.
class SettingsStore : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype maxState = 64 * 1024; //!< bytes a value
    static constexpr qsizetype maxStates = 500;
    static constexpr qsizetype maxProblems = 50;

    //! `file`: empty for the standard place (XDG_CONFIG_HOME/pollux/pollux.conf).
    explicit SettingsStore(const QString &file = QString(), QObject *parent = nullptr);
    ~SettingsStore() override;

    QList<ServerEntry> servers() const { return m_servers; }
    //! Adds, or replaces the one of the same id; one without an id is ignored. Written at once, and without what may be
    //! a secret (which is then told).
    void putServer(const ServerEntry &server);
    void removeServer(const QString &id);
    //! A random id that no server has.
    QString freshId() const;

    Appearance appearance() const { return m_appearance; }
    void setAppearance(const Appearance &appearance);

    NetworkChoice network() const { return m_network; }
    //! Without what may be a secret (which is then told).
    void setNetwork(const NetworkChoice &network);
    Retention retention() const { return m_retention; }
    //! Brought into its bounds.
    void setRetention(const Retention &retention);
    //! How the person wants to be told of things: an object of JSON whose words the store does not know. What is no such
    //! object in the file is told, and empty.
    QJsonObject notifications() const { return m_notifications; }
    void setNotifications(const QJsonObject &notifications);
    //! The commands in them that the person lets run on this machine. They are not part of notifications(), so that rules
    //! from elsewhere bring none along.
    QStringList allowedCommands() const;
    void setAllowedCommands(const QStringList &commands);

    //! Where windows were and what was told: any small state that belongs to the machine. Keys are "panel/position".
    //! Written soon. What is larger than maxState, or one key too many, is not remembered.
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
    void networkChanged();
    void retentionChanged();
    void notificationsChanged();
    void problemFound(const QString &text);

private:
    void load();
    void lookForDamage(const QSettings &file);
    void loadServers();
    void loadAppearance();
    void loadNetwork();
    void loadRetention();
    void loadNotifications();
    QList<int> numbers() const;
    void putSlot(const ServerEntry &server);
    void removeSlot(const QString &id);
    void moveSlot(int from, int to);
    void writeChange(const std::function<void()> &change);
    bool prepareFile();
    void report(const QString &problem);

    std::unique_ptr<QSettings> m_file;
    bool m_isDamaged = false; // and has not been written since
    QList<ServerEntry> m_servers;
    Appearance m_appearance;
    NetworkChoice m_network;
    Retention m_retention;
    QJsonObject m_notifications;
    QStringList m_problems;
};

} // namespace Pollux
