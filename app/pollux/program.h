// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/colorscheme.h"
#include "platform/notificationservice.h"
#include "platform/secretstore.h"
#include "platform/trayhost.h"
#include "pollux/announcer.h"
#include "pollux/checkupkeeper.h"
#include "pollux/eventlog.h"
#include "pollux/firstlookkeeper.h"
#include "pollux/historykeeper.h"
#include "pollux/networkkeeper.h"
#include "pollux/reachabilitykeeper.h"
#include "pollux/sleepkeeper.h"
#include "pollux/transportkeeper.h"
#include "pollux/userinterface.h"
#include "pollux/watchkeeper.h"
#include "settings/settingsstore.h"
#include "store/historyreader.h"
#include "ui/language/language.h"
#include "ui/models/checkups.h"
#include "ui/models/firstlook.h"
#include "ui/models/serverlist.h"
#include "ui/style/theme.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace Pollux::Demo {
class DemoServer;
}

namespace Pollux::Desktop {

//! One id everywhere: D-Bus, .desktop, icon, AppStream.
inline constexpr char applicationId[] = "io.github.pollux_monitor.Pollux";

//! The desktop program, put together: what is watched, what is shown, what is told.
class Program : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        QString settingsFile;    //!< empty: the standard place
        bool demo = false;       //!< watch the embedded demo queue, and none of the person's servers
        bool showWindow = false; //!< at the start
        bool checkLink = false;  //!< at the start, the worst one's, in the window
        QString historyFile;     //!< empty: the standard place
    };

    explicit Program(const Options &options, QObject *parent = nullptr);
    ~Program() override;

    void start();
    //! Another start of the program, or a desktop file's action: "activate", "show", "check",
    //! "quit".
    void obey(const QString &command, const QString &activationToken);
    //! Leaves the servers, then finished() follows within a few seconds.
    void quit();

    Ui::ServerList &servers() { return m_servers; }
    Ui::CheckUps &checkUps() { return m_checkUps; }
    SettingsStore &settings() { return m_settings; }
    SecretStore &secrets() { return m_secrets; }
    Announcer &announcer() { return m_announcer; }
    Ui::ToldList &told() { return m_told; }
    UserInterface &userInterface() { return *m_ui; }

Q_SIGNALS:
    void finished();

private:
    void followScheme();
    void followLanguage();
    void makeUserInterface();
    void watchAll();
    void put(const ServerEntry &entry);
    QString historyFile() const;
    void keepHistory();
    void watchDemo();
    void showFirst();
    void onClosedByPerson();

    const Options m_options;
    const std::unique_ptr<QTemporaryDir> m_demoFolder; // for what it keeps: it leaves nothing behind
    SettingsStore m_settings;
    Store::HistoryReader m_historyReader;
    Ui::Language m_language;
    Ui::Theme m_theme;
    ColorScheme m_scheme;
    SecretStore m_secrets;
    NotificationService m_notifications;
    NetworkKeeper m_way;
    TransportKeeper m_transports;
    Ui::ServerList m_servers;
    Ui::ToldList m_told;
    Ui::CheckUps m_checkUps;
    Ui::FirstLook m_firstLook;
    WatchKeeper m_keeper;
    CheckUpKeeper m_checkUpKeeper; // in the network's thread of the other
    FirstLookKeeper m_firstLookKeeper; // there, too
    std::unique_ptr<HistoryKeeper> m_history;
    EventLog m_log;
    SleepKeeper m_sleep;
    ReachabilityKeeper m_reachability;
    Announcer m_announcer;
    TrayHost m_trayHost;
    std::unique_ptr<Demo::DemoServer> m_demo;
    std::unique_ptr<UserInterface> m_ui;
    bool m_trayIsReady = false;
};

} // namespace Pollux::Desktop
