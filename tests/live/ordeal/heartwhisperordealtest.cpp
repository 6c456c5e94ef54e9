// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// A queue in the style of Heart Whisper, one process behind nginx, under random blows.

#include "live/ordeal/journalordeal.h"
#include "live/ordeal/ordeal.h"

#include <QTest>

using namespace Qt::StringLiterals;

class HeartWhisperOrdealTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNoJob()
    {
        Pollux::Test::JournalOrdeal backend(u"heart-whisper"_s, u"heart-whisper"_s);
        Pollux::Test::runOrdeal(backend);
    }
};

QTEST_GUILESS_MAIN(HeartWhisperOrdealTest)
#include "heartwhisperordealtest.moc"
