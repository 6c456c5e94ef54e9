// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// A queue in the style of Heart Whisper, one process behind nginx, under random blows.

#include "live/ordeal/heartwhisperordeal.h"
#include "live/ordeal/ordeal.h"

#include <QTest>

class HeartWhisperOrdealTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNoJob()
    {
        Pollux::Test::HeartWhisperOrdeal backend;
        Pollux::Test::runOrdeal(backend);
    }
};

QTEST_GUILESS_MAIN(HeartWhisperOrdealTest)
#include "heartwhisperordealtest.moc"
