// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "diagnosis/readings/case.h"
#include "pollux/connectionofentry.h"
#include "settings/serverentry.h"
#include "ui/models/checkups.h"
#include "ui/models/serverlist.h"

#include <QObject>
#include <QThread>

#include <map>
#include <memory>

namespace Pollux {
class SecretStore;
struct SecretAnswer;
} // namespace Pollux

namespace Pollux::Desktop {

struct CheckUpNews;
class CheckUpRun;
class NetworkKeeper;

//! Runs the check-ups that the person asks for, at most one a server at a time: with the server's profile and settings
//! and its secret from the keychain or its file, as it is watched. What they find goes to CheckUps.
class CheckUpKeeper : public QObject
{
    Q_OBJECT
public:
    //! All outlive it.
    CheckUpKeeper(Ui::CheckUps *checkUps, Ui::ServerList *servers, SecretStore *secrets, QThread *network, Clock *clock,
                  QObject *parent = nullptr);
    ~CheckUpKeeper() override;

    //! The way to all servers. Outlives it.
    void setNetwork(const NetworkKeeper *way) { m_way = way; }

    //! A server that may be checked from now on, or what has changed about one: what was found about another address is
    //! forgotten.
    void put(const ServerEntry &entry);
    void remove(const QString &id);
    //! Ends what runs; the program ends.
    void leave();

private:
    struct Kept
    {
        ServerEntry entry;
        std::unique_ptr<CheckUpRun> run;
        EntryConnection connection; // of the run
        Milliseconds dwell{0};
        bool isAsking = false;  // the keychain
        bool isStopped = false; // by the person, before it was worth a verdict
    };

    void start(const QString &id, Milliseconds dwell);
    void stop(const QString &id);
    void onSecret(const QString &id, const SecretAnswer &answer);
    void run(const QString &id, const QString &secret);
    void onNews(const QString &id, const CheckUpNews &news);
    void finish(const QString &id);
    Diagnosis::Report reportOf(const QString &id, const Ui::CheckUpState &state) const;
    Diagnosis::Case caseOf(const QString &id, const QList<Diagnosis::CheckResult> &checks) const;
    void endEarly(const QString &id, Ui::CheckUpState::Phase phase, const QString &problem);

    Ui::CheckUps *const m_checkUps;
    Ui::ServerList *const m_servers;
    SecretStore *const m_secrets;
    QThread *const m_network;
    Clock *const m_clock;
    const NetworkKeeper *m_way = nullptr;
    std::map<QString, Kept> m_kept;
};

} // namespace Pollux::Desktop
