// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "discovery/serverdiscovery.h"
#include "ui/models/firstlook.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace Pollux::Desktop {

struct CheckUpNews;
class CheckUpRun;
struct DiscoveryNews;
class DiscoveryRun;
class NetworkKeeper;

//! Looks at an address that the person has pasted: finds out by which profile it is watched best, and where nobody can
//! connect checks the link. What it finds goes to FirstLook; nothing is saved.
class FirstLookKeeper : public QObject
{
    Q_OBJECT
public:
    //! All outlive it.
    FirstLookKeeper(Ui::FirstLook *look, QThread *network, Clock *clock, QObject *parent = nullptr);
    ~FirstLookKeeper() override;

    //! For a test that has less time.
    void setLimits(const ServerDiscovery::Limits &limits) { m_limits = limits; }
    //! The way to all servers. Outlives it.
    void setNetwork(const NetworkKeeper *way) { m_way = way; }
    //! Ends what runs; the program ends.
    void leave();

private:
    void look(const QUrl &address, const QString &secret);
    void stop();
    void forget();
    void onNews(const DiscoveryNews &news);
    void check(Ui::FirstLookState state);
    const ProfileCandidate *bestOf(const Ui::FirstLookState &state) const;
    void onChecked(const CheckUpNews &news);

    Ui::FirstLook *const m_look;
    QThread *const m_network;
    Clock *const m_clock;
    ServerDiscovery::Limits m_limits;
    ConnectionSettings m_base; // with what is secret, while that is needed
    const NetworkKeeper *m_way = nullptr;
    QList<ProfileCandidate> m_candidates;
    std::unique_ptr<DiscoveryRun> m_run;
    std::unique_ptr<CheckUpRun> m_check;
};

} // namespace Pollux::Desktop
