// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// Supabase's Phoenix channels through a worker-style proxy, under random blows.

#include "live/ordeal/ordeal.h"
#include "live/ordeal/ordealbackend.h"
#include "live/realtime/realtimebackend.h"
#include "profile/profilecatalog.h"

#include <QTest>

using namespace Pollux::Test;
using namespace Qt::StringLiterals;

namespace {

class RealtimeOrdeal final : public OrdealBackend
{
public:
    QString problem() const override { return m_backend.server().problem(); }
    Pollux::Profile profile() const override { return *Pollux::loadProfile(u"supabase-realtime"_s); }
    Pollux::ConnectionSettings settings() const override { return m_backend.proxied(); }
    void addJobs(int count) override { m_backend.addJobs(count); }
    QHash<Pollux::JobKey, Pollux::JobState> truth() override { return m_backend.truth(); }
    QList<OrdealDrop> drops() override
    {
        using Cut = OrdealDrop::Cut;
        return {
            {u"proxy killed"_s, Cut::Always, [this] { return m_backend.kill(u"proxy"_s); }},
            {u"server killed"_s, Cut::Always, [this] { return m_backend.kill(u"server"_s); }},
            {u"channels failed"_s, Cut::Perhaps, [this] { return !m_backend.tell(u"/fail-channels"_s).isEmpty(); }},
            {u"database let go"_s, Cut::Perhaps, [this] { return !m_backend.tell(u"/fail-changes"_s).isEmpty(); }},
        };
    }

private:
    RealtimeBackend m_backend;
};

} // namespace

class RealtimeOrdealTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNoJob()
    {
        RealtimeOrdeal backend;
        runOrdeal(backend);
    }
};

QTEST_GUILESS_MAIN(RealtimeOrdealTest)
#include "realtimeordealtest.moc"
