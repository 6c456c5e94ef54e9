// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollux/eventlog.h"

#include "base/plaintext.h"
#include "link/linkeventjson.h"
#include "pollux/watchkeeper.h"
#include "ui/models/serverlist.h"

#include <QJsonDocument>
#include <QLoggingCategory>

namespace Pollux::Desktop {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcEvents, "pollux.events", QtInfoMsg)

// As in reports: a session's id lets others speak for us while it lives.
QString lineOf(const LinkEvent &event)
{
    return QString::fromUtf8(QJsonDocument(linkEventToJson(withoutSid(event))).toJson(QJsonDocument::Compact));
}

} // namespace

EventLog::EventLog(WatchKeeper *watches, Ui::ServerList *servers, Ui::CheckUps *checkUps, QObject *parent)
    : QObject(parent)
    , m_servers(servers)
    , m_checkUps(checkUps)
{
    connect(watches, &WatchKeeper::arrived, this, &EventLog::onArrived);
    connect(checkUps, &Ui::CheckUps::changed, this, &EventLog::onCheckUp);
}

void EventLog::onArrived(const QString &server, const WatchBatch &batch)
{
    if (batch.links.isEmpty() && batch.problems.isEmpty() && batch.actionOutcomes.isEmpty())
        return;
    const QString name = nameOf(server);
    for (const LinkEvent &event : batch.links)
        qCInfo(lcEvents).noquote() << name << lineOf(event);
    for (const QString &problem : batch.problems)
        qCWarning(lcEvents).noquote() << name << problem;
    for (const ActionOutcome &outcome : batch.actionOutcomes)
        qCInfo(lcEvents).noquote() << name << "action" << actionResultName(outcome.result)
                                   << (outcome.cause ? outcome.cause->toString() : QString());
}

void EventLog::onCheckUp(const QString &server)
{
    const Ui::CheckUpState &state = m_checkUps->of(server);
    if (state.phase != Ui::CheckUpState::Phase::Done)
        return;
    QStringList codes;
    for (const Diagnosis::Verdict &verdict : state.verdicts)
        codes += verdict.code;
    qCInfo(lcEvents).noquote() << nameOf(server) << "check-up:" << plainLine(codes.join(u", "_s));
}

QString EventLog::nameOf(const QString &server) const
{
    const Ui::ServerState *const state = m_servers->find(server);
    return u"["_s + (state ? plainLine(state->title(), 80) : server) + u"]"_s;
}

} // namespace Pollux::Desktop
