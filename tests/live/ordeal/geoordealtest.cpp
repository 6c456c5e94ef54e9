// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// A queue in the style of the GEO system, a plain WebSocket behind nginx, under random blows.

#include "live/ordeal/journalordeal.h"
#include "live/ordeal/ordeal.h"

#include <QTest>

using namespace Qt::StringLiterals;

class GeoOrdealTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNoJob()
    {
        Pollux::Test::JournalOrdeal backend(u"geo"_s, u"geo-websocket"_s);
        Pollux::Test::runOrdeal(backend);
    }
};

QTEST_GUILESS_MAIN(GeoOrdealTest)
#include "geoordealtest.moc"
