// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// Bull 4 over Socket.IO, its instances behind nginx, under random blows.

#include "live/ordeal/ordeal.h"
#include "live/ordeal/redisordeal.h"

#include <QTest>

using namespace Qt::StringLiterals;

class BullOrdealTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNoJob()
    {
        Pollux::Test::RedisOrdeal backend(u"bull-global"_s, {u"audio-generation"_s});
        Pollux::Test::runOrdeal(backend);
    }
};

QTEST_GUILESS_MAIN(BullOrdealTest)
#include "bullordealtest.moc"
