// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// BullMQ over Socket.IO, its instances behind nginx, under random blows.

#include "live/ordeal/ordeal.h"
#include "live/ordeal/redisordeal.h"

#include <QTest>

using namespace Qt::StringLiterals;

class BullMqOrdealTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNoJob()
    {
        Pollux::Test::RedisOrdeal backend(u"bullmq-events"_s, {u"import"_s, u"upload"_s});
        Pollux::Test::runOrdeal(backend);
    }
};

QTEST_GUILESS_MAIN(BullMqOrdealTest)
#include "bullmqordealtest.moc"
