// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollux/watchkeeper.h"

#include "engineio/transportmemory.h"
#include "feed/connectionplan.h"
#include "feed/watch.h"
#include "platform/secretstore.h"
#include "pollux/networkkeeper.h"
#include "profile/profilecatalog.h"
#include "settings/secretfile.h"

#include <utility>

namespace Pollux::Desktop {

using namespace Qt::StringLiterals;

namespace {

using Trouble = Ui::ServerState::Trouble;

// Longer than the engine's own deadline for an orderly close would keep the person waiting at log-out.
constexpr int longestFarewell = 2'000; // ms

// What the connection is made of; a new title alone changes nothing about it.
bool connectsAlike(ServerEntry a, const ServerEntry &b)
{
    a.title = b.title;
    return a == b;
}

} // namespace

WatchKeeper::WatchKeeper(Ui::ServerList *servers, SecretStore *secrets, Clock *clock, QObject *parent)
    : QObject(parent)
    , m_servers(servers)
    , m_secrets(secrets)
    , m_clock(clock)
{
    m_network.setObjectName(u"network"_s);
    m_farewell.setSingleShot(true);
    connect(&m_farewell, &QTimer::timeout, this, &WatchKeeper::left);
    connect(secrets, &SecretStore::readFinished, this, &WatchKeeper::onSecret);
    connect(secrets, &SecretStore::writeFinished, this, [this](const QString &id, const SecretAnswer &answer) {
        if (answer.status == SecretAnswer::Status::Found && m_kept.contains(id))
            begin(id);
    });
    connect(secrets, &SecretStore::unlocked, this, &WatchKeeper::onUnlocked);
    connect(&m_files, &SecretFileWatch::changed, this, &WatchKeeper::onFile);
    m_network.start();
}

WatchKeeper::~WatchKeeper()
{
    m_kept.clear(); // the watches' workers are deleted in the thread, so before it ends
    m_network.quit();
    m_network.wait();
}

void WatchKeeper::setNetwork(NetworkKeeper *way)
{
    m_way = way;
    connect(way, &NetworkKeeper::changed, this, [this] {
        for (const auto &[id, kept] : m_kept)
            begin(id);
    });
}

void WatchKeeper::put(const ServerEntry &entry)
{
    if (!entry.enabled) {
        remove(entry.id);
        return;
    }
    const bool isNew = !m_kept.contains(entry.id);
    if (isNew)
        m_servers->add(new Ui::ServerState(entry.id, entry.title, m_clock));
    Kept &kept = m_kept[entry.id];
    const bool beginsAnew = isNew || !connectsAlike(kept.entry, entry);
    kept.entry = entry;
    Ui::ServerState *const state = m_servers->find(entry.id);
    state->setAddress(entry.url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment));
    state->setTitle(entry.title);
    followFiles();
    if (beginsAnew)
        begin(entry.id);
}

void WatchKeeper::remove(const QString &id)
{
    if (m_kept.erase(id) > 0)
        Q_EMIT unwatched(id);
    followFiles();
    m_servers->remove(id);
}

void WatchKeeper::begin(const QString &id)
{
    Kept &kept = m_kept.at(id);
    if (kept.watch) {
        kept.watch.reset();
        kept.isAnother = true;
        m_servers->find(id)->restart();
        Q_EMIT unwatched(id);
    }
    if (!isWayOpen(id))
        return;
    if (!kept.entry.secretFile.isEmpty()) {
        readFile(id);
    } else if (kept.entry.hasSecret) {
        ++kept.reads;
        m_secrets->read(id);
    } else {
        watch(id, {});
    }
}

// Where it is not, the way tells when it is.
bool WatchKeeper::isWayOpen(const QString &id)
{
    if (!m_way || m_way->state() == NetworkKeeper::State::Ready)
        return true;
    if (m_way->state() == NetworkKeeper::State::Locked)
        m_servers->find(id)->setTrouble(Trouble::KeychainLocked, m_way->problem());
    else if (m_way->state() == NetworkKeeper::State::Trouble)
        m_servers->find(id)->setTrouble(Trouble::BadSettings, m_way->problem());
    return false;
}

void WatchKeeper::readFile(const QString &id)
{
    Kept &kept = m_kept.at(id);
    const auto secret = readSecretFile(kept.entry.secretFile);
    if (!secret) {
        m_servers->find(id)->setTrouble(Trouble::SecretMissing, secret.error());
        return;
    }
    kept.fileSecret = *secret;
    watch(id, *secret);
}

// While it is written anew the one before is as good as any.
void WatchKeeper::onFile(const QString &file)
{
    const auto secret = readSecretFile(file);
    if (!secret)
        return;
    for (const auto &[id, kept] : m_kept) {
        if (kept.entry.secretFile == file && (!kept.watch || kept.fileSecret != *secret))
            begin(id);
    }
}

void WatchKeeper::followFiles()
{
    QSet<QString> files;
    for (const auto &[id, kept] : m_kept) {
        if (!kept.entry.secretFile.isEmpty())
            files += kept.entry.secretFile;
    }
    m_files.setFiles(files);
}

void WatchKeeper::onSecret(const QString &id, const SecretAnswer &answer)
{
    const auto kept = m_kept.find(id);
    if (kept == m_kept.end() || kept->second.reads == 0 || --kept->second.reads > 0)
        return; // asked again meanwhile, and only the last answer is of now
    Ui::ServerState *const state = m_servers->find(id);
    switch (answer.status) {
    case SecretAnswer::Status::Found:
        watch(id, answer.secret);
        break;
    case SecretAnswer::Status::NotFound:
        state->setTrouble(Trouble::SecretMissing, tr("The keychain has no token for this server any more."));
        break;
    case SecretAnswer::Status::Locked:
        state->setTrouble(Trouble::KeychainLocked, tr("The keychain is locked. Unlock it to connect."));
        break;
    case SecretAnswer::Status::Unavailable:
    case SecretAnswer::Status::Failed:
        state->setTrouble(Trouble::KeychainUnavailable, tr("The keychain cannot be read: %1").arg(answer.detail));
        break;
    }
}

void WatchKeeper::watch(const QString &id, const QString &secret)
{
    Kept &kept = m_kept.at(id);
    Ui::ServerState *const state = m_servers->find(id);
    if (!isWayOpen(id)) // it has closed while the keychain was asked
        return;
    auto connection = connectionOf(kept.entry);
    if (!connection) {
        state->setTrouble(Trouble::BadSettings, connection.error());
        return;
    }
    state->setTrouble(Trouble::None, {});
    connection->settings.secret = secret;
    if (m_way)
        m_way->apply(connection->settings);
    connection->settings.memory = m_memory;
    if (m_memory && std::exchange(kept.isAnother, false)) // by another path, proxy, token what was blocked may get through
        m_memory->giveAnotherChance(EngineIo::TransportMemory::hostOf(baseUrl(connection->profile, connection->settings)));
    NotificationPolicy::Settings policy;
    if (m_servers->servers().size() > 1)
        policy.server = kept.entry.title;
    kept.watch = std::make_unique<Watch>(connection->profile, connection->settings, policy, &m_network, m_clock);
    connect(kept.watch.get(), &Watch::arrived, this, [this, id, state](const WatchBatch &batch) {
        state->apply(batch);
        Q_EMIT arrived(id, batch);
        for (const Notification &notification : batch.notifications)
            Q_EMIT notified(id, notification);
        if (batch.stopped)
            onStopped(id);
    });
    state->actions()->setServer({connection->profile, connection->settings.variables,
                                 serverUrl(connection->profile, connection->settings),
                                 connection->settings.actionsAllowed});
    connect(state->actions(), &Ui::ServerActions::requested, kept.watch.get(), &Watch::act);
    connect(state->actions(), &Ui::ServerActions::looked, kept.watch.get(), &Watch::look);
    Q_EMIT watched(id, serverUrl(connection->profile, connection->settings));
    kept.watch->start();
}

void WatchKeeper::retry(const QString &id)
{
    const auto kept = m_kept.find(id);
    if (kept == m_kept.end())
        return;
    if (!kept->second.watch)
        begin(id);
    else if (m_servers->find(id)->link().condition() == LinkCondition::Refused)
        kept->second.watch->start(); // it has given up
    else
        kept->second.watch->retryNow();
}

void WatchKeeper::retryAll()
{
    for (const Ui::ServerState *state : m_servers->servers()) {
        if (!isConnected(state->link().condition()))
            retry(state->id());
    }
}

void WatchKeeper::onProfile(const QString &name)
{
    for (const auto &[id, kept] : m_kept) {
        const QString profile = kept.entry.profile.isEmpty() ? genericProfileName() : kept.entry.profile;
        if (profile == name)
            begin(id);
    }
}

void WatchKeeper::capture(const QString &id)
{
    const auto kept = m_kept.find(id);
    if (kept != m_kept.end() && kept->second.watch)
        kept->second.watch->capture();
    else if (Ui::ServerState *const state = m_servers->find(id))
        Q_EMIT state->captured({}, true);
}

void WatchKeeper::sleep()
{
    for (const auto &[id, kept] : m_kept) {
        if (kept.watch)
            kept.watch->aboutToSleep();
    }
}

void WatchKeeper::resume(Milliseconds slept)
{
    for (const auto &[id, kept] : m_kept) {
        if (kept.watch)
            kept.watch->resumed(slept);
    }
}

void WatchKeeper::onUnlocked()
{
    for (const Ui::ServerState *state : m_servers->servers()) {
        if (state->trouble() == Trouble::KeychainLocked || state->trouble() == Trouble::KeychainUnavailable)
            begin(state->id());
    }
}

void WatchKeeper::leave()
{
    for (const auto &[id, kept] : m_kept) {
        if (kept.watch)
            m_leaving += id;
    }
    m_farewell.start(m_leaving.isEmpty() ? 0 : longestFarewell);
    for (const QString &id : QSet(m_leaving))
        m_kept.at(id).watch->stop();
}

// The watch that tells it is in the call stack: left() comes when that has unwound.
void WatchKeeper::onStopped(const QString &id)
{
    if (m_leaving.remove(id) && m_leaving.isEmpty())
        m_farewell.start(0);
}

} // namespace Pollux::Desktop
