// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/notification.h"
#include "pollux/connectionofentry.h"
#include "pollux/secretfilewatch.h"
#include "settings/serverentry.h"
#include "ui/models/serverlist.h"

#include <QObject>
#include <QSet>
#include <QThread>
#include <QTimer>
#include <QUrl>

#include <map>
#include <memory>

namespace Pollux {
class SecretStore;
class Watch;
struct SecretAnswer;
struct WatchBatch;
} // namespace Pollux

namespace Pollux::Desktop {

class NetworkKeeper;

//! Keeps one Watch a server for as long as it is wanted: reads its secret from the keychain or its file first, begins anew when the
//! person changes what matters to the connection, and says on the ServerState why a server is not watched.
class WatchKeeper : public QObject
{
    Q_OBJECT
public:
    //! All outlive it.
    WatchKeeper(Ui::ServerList *servers, SecretStore *secrets, Clock *clock, QObject *parent = nullptr);
    ~WatchKeeper() override;

    //! What is known of WebSockets by host; for watches that begin from now on. Outlives it.
    void setTransportMemory(EngineIo::TransportMemory *memory) { m_memory = memory; }

    //! The way to all servers, from now on: each is begun anew when it is another one. Outlives it.
    void setNetwork(NetworkKeeper *way);

    //! A server to be watched from now on, or what has changed about one.
    void put(const ServerEntry &entry);
    void remove(const QString &id);
    //! Tries now: the link where it waits, the keychain where that is what we wait for.
    void retry(const QString &id);
    void retryAll();
    //! This profile is another one now: servers that have it begin anew.
    void onProfile(const QString &name);
    //! The next events of a server are wanted; they come by its ServerState, which hears of an end where there are none.
    void capture(const QString &id);
    //! The machine is about to sleep: nothing is told until it is awake.
    void sleep();
    //! The machine was suspended: what is left of each connection is looked at, and what waits tries now.
    void resume(Milliseconds slept);

    //! Where the links live; runs as long as the keeper does.
    QThread *network() { return &m_network; }

    //! Leaves every server politely; left() follows within a few seconds.
    void leave();

Q_SIGNALS:
    void notified(const QString &server, const Pollux::Notification &notification);
    //! A watch of it begins, at this address; its ServerState is new, or has been restarted.
    void watched(const QString &server, const QUrl &url);
    //! Its ServerState has it already.
    void arrived(const QString &server, const Pollux::WatchBatch &batch);
    //! The watch is over though it has not said good-bye.
    void unwatched(const QString &server);
    void left();

private:
    struct Kept
    {
        ServerEntry entry;
        std::unique_ptr<Watch> watch; // nothing while the keychain is asked, or in trouble
        int reads = 0;                // answers that the keychain owes us
        bool isAnother = false;       // since the last watch of it
        QString fileSecret{};         // as it was read for the watch
    };

    void begin(const QString &id);
    void watch(const QString &id, const QString &secret);
    bool isWayOpen(const QString &id);
    void readFile(const QString &id);
    void onFile(const QString &file);
    void followFiles();
    void onSecret(const QString &id, const SecretAnswer &answer);
    void onUnlocked();
    void onStopped(const QString &id);

    Ui::ServerList *const m_servers;
    SecretStore *const m_secrets;
    Clock *const m_clock;
    EngineIo::TransportMemory *m_memory = nullptr;
    NetworkKeeper *m_way = nullptr;
    SecretFileWatch m_files;
    QThread m_network;
    std::map<QString, Kept> m_kept;
    QSet<QString> m_leaving; // those that have not said good-bye yet
    QTimer m_farewell;       // when left() is told
};

} // namespace Pollux::Desktop
