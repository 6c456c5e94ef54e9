// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollux/checkupkeeper.h"

#include "base/redact.h"
#include "diagnosis/facts/checkids.h"
#include "diagnosis/facts/ladder.h"
#include "diagnosis/report/report.h"
#include "feed/connectionplan.h"
#include "platform/secretstore.h"
#include "pollux/checkuprun.h"
#include "pollux/networkkeeper.h"
#include "settings/secretfile.h"

#include <QCoreApplication>

namespace Pollux::Desktop {

using namespace Diagnosis;
using namespace Qt::StringLiterals;
using Ui::CheckUpState;
using Phase = CheckUpState::Phase;

namespace {

// The last step keeps what it has found when it is stopped: everything is known that a verdict needs.
bool isAtTheLastStep(const QList<CheckResult> &checks)
{
    return !checks.isEmpty() && checks.constLast().id == CheckId::dwell
           && checks.constLast().status == CheckStatus::Running;
}

} // namespace

CheckUpKeeper::CheckUpKeeper(Ui::CheckUps *checkUps, Ui::ServerList *servers, SecretStore *secrets, QThread *network,
                             Clock *clock, QObject *parent)
    : QObject(parent)
    , m_checkUps(checkUps)
    , m_servers(servers)
    , m_secrets(secrets)
    , m_network(network)
    , m_clock(clock)
{
    connect(checkUps, &Ui::CheckUps::startRequested, this, &CheckUpKeeper::start);
    connect(checkUps, &Ui::CheckUps::stopRequested, this, &CheckUpKeeper::stop);
    connect(secrets, &SecretStore::readFinished, this, &CheckUpKeeper::onSecret);
}

CheckUpKeeper::~CheckUpKeeper() = default;

void CheckUpKeeper::put(const ServerEntry &entry)
{
    if (!entry.enabled) {
        remove(entry.id);
        return;
    }
    Kept &kept = m_kept[entry.id];
    ServerEntry renamed = kept.entry;
    renamed.title = entry.title;
    const bool isAnother = renamed != entry;
    kept.entry = entry;
    if (!isAnother)
        return;
    kept.run.reset();
    kept.isAsking = false;
    m_checkUps->forget(entry.id);
}

void CheckUpKeeper::remove(const QString &id)
{
    m_kept.erase(id);
    m_checkUps->forget(id);
}

void CheckUpKeeper::leave()
{
    for (auto &[id, kept] : m_kept) {
        kept.isAsking = false;
        if (kept.run)
            kept.run->stop();
    }
}

void CheckUpKeeper::start(const QString &id, Milliseconds dwell)
{
    const auto found = m_kept.find(id);
    if (found == m_kept.end() || found->second.run || found->second.isAsking)
        return;
    Kept &kept = found->second;
    CheckUpState state;
    state.time = m_clock->wallTime();
    auto connection = connectionOf(kept.entry);
    if (!connection) {
        state.phase = Phase::Impossible;
        state.problem = connection.error();
        m_checkUps->set(id, state);
        return;
    }
    kept.connection = std::move(*connection);
    kept.dwell = dwell;
    kept.isStopped = false;
    kept.isAsking = kept.entry.hasSecret && kept.entry.secretFile.isEmpty();
    state.phase = Phase::Running;
    state.url = redactUrl(serverUrl(kept.connection.profile, kept.connection.settings));
    state.checks = pendingLadder(kept.connection.profile);
    m_checkUps->set(id, state);
    if (!m_kept.contains(id))
        return;
    if (kept.isAsking)
        m_secrets->read(id);
    else if (kept.entry.secretFile.isEmpty())
        run(id, {});
    else if (const auto secret = readSecretFile(kept.entry.secretFile))
        run(id, *secret);
    else
        endEarly(id, Phase::Impossible, secret.error());
}

void CheckUpKeeper::stop(const QString &id)
{
    const auto found = m_kept.find(id);
    if (found == m_kept.end())
        return;
    Kept &kept = found->second;
    kept.isStopped = !isAtTheLastStep(m_checkUps->of(id).checks);
    if (kept.run)
        kept.run->stop();
    else
        endEarly(id, Phase::Stopped, {});
}

void CheckUpKeeper::onSecret(const QString &id, const SecretAnswer &answer)
{
    const auto found = m_kept.find(id);
    if (found == m_kept.end() || !found->second.isAsking)
        return;
    switch (answer.status) {
    case SecretAnswer::Status::Found:
        found->second.isAsking = false;
        run(id, answer.secret);
        break;
    case SecretAnswer::Status::NotFound:
        endEarly(id, Phase::Impossible, tr("The keychain has no token for this server any more."));
        break;
    case SecretAnswer::Status::Locked:
        endEarly(id, Phase::Impossible, tr("The keychain is locked. Unlock it to check the link."));
        break;
    case SecretAnswer::Status::Unavailable:
    case SecretAnswer::Status::Failed:
        endEarly(id, Phase::Impossible, tr("The keychain cannot be read: %1").arg(answer.detail));
        break;
    }
}

void CheckUpKeeper::run(const QString &id, const QString &secret)
{
    Kept &kept = m_kept.at(id);
    if (m_way && m_way->state() != NetworkKeeper::State::Ready) {
        endEarly(id, Phase::Impossible, m_way->problem());
        return;
    }
    kept.connection.settings.secret = secret;
    if (m_way)
        m_way->apply(kept.connection.settings);
    CheckUpOptions options;
    options.dwell = kept.dwell;
    kept.run = std::make_unique<CheckUpRun>(kept.connection.profile, kept.connection.settings, options, m_network, m_clock);
    connect(kept.run.get(), &CheckUpRun::arrived, this, [this, id](const CheckUpNews &news) { onNews(id, news); });
    kept.run->start();
}

void CheckUpKeeper::onNews(const QString &id, const CheckUpNews &news)
{
    for (const CheckResult &step : news.steps)
        m_checkUps->setStep(id, step);
    if (news.isFinished && m_kept.contains(id) && m_kept.at(id).run)
        finish(id);
}

void CheckUpKeeper::finish(const QString &id)
{
    Kept &kept = m_kept.at(id);
    kept.run.release()->deleteLater(); // it tells it right now
    CheckUpState state = m_checkUps->of(id);
    if (kept.isStopped)
        state.phase = Phase::Stopped;
    else
        state = Ui::checkUpOf(reportOf(id, state));
    kept.connection.settings.secret.clear();
    kept.connection.settings.proxyPassword.clear();
    m_checkUps->set(id, state);
}

Report CheckUpKeeper::reportOf(const QString &id, const CheckUpState &state) const
{
    const EntryConnection &connection = m_kept.at(id).connection;
    Report report = makeReport(u"pollux"_s, QCoreApplication::applicationVersion(), state.time, connection.profile,
                               connection.settings, caseOf(id, state.checks));
    if (const Ui::ServerState *const server = m_servers->find(id))
        report.link = reportLinkOf(server->link(), server->linkEvents(), server->samples(), m_clock->wallTime());
    return report;
}

// What the live link has been through belongs to it: a check-up of ten seconds sees no restart every five minutes.
Case CheckUpKeeper::caseOf(const QString &id, const QList<CheckResult> &checks) const
{
    const EntryConnection &connection = m_kept.at(id).connection;
    Case given = Diagnosis::caseOf(connection.profile, connection.settings, checks);
    const Ui::ServerState *const server = m_servers->find(id);
    if (!server)
        return given;
    const QDateTime now = m_clock->wallTime();
    setHistory(given, server->link().drops(), now);
    if (const auto since = server->silentSince())
        given.silence = Silence{Milliseconds(since->msecsTo(now)), int(server->count(JobState::Running))};
    return given;
}

void CheckUpKeeper::endEarly(const QString &id, Phase phase, const QString &problem)
{
    Kept &kept = m_kept.at(id);
    kept.isAsking = false;
    CheckUpState state = m_checkUps->of(id);
    state.phase = phase;
    state.problem = problem;
    if (phase == Phase::Impossible)
        state.checks.clear();
    m_checkUps->set(id, state);
}

} // namespace Pollux::Desktop
