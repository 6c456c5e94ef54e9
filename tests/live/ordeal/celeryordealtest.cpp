// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// Celery's events over Socket.IO, its relay behind nginx, under random blows.

#include "live/ordeal/celeryordeal.h"
#include "live/ordeal/ordeal.h"

#include <QTest>

class CeleryOrdealTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNoJob()
    {
        Pollux::Test::CeleryOrdeal backend;
        Pollux::Test::runOrdeal(backend);
    }
};

QTEST_GUILESS_MAIN(CeleryOrdealTest)
#include "celeryordealtest.moc"
