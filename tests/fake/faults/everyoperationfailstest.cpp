// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "conversation.h"
#include "support/waituntil.h"

#include <QTest>

#include <cstdio>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using How = NthOperation::How;

Q_DECLARE_METATYPE(Pollux::Test::Via)
Q_DECLARE_METATYPE(Pollux::Test::NthOperation::How)

//! The server's first I/O operation fails, then in another life the second, and so on, until a life ends before.
class EveryOperationFailsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noPromiseIsBroken_data();
    void noPromiseIsBroken();

private:
    static bool live(int ordinal, Via via, How how, QString *failed);
};

void EveryOperationFailsTest::noPromiseIsBroken_data()
{
    QTest::addColumn<Via>("via");
    QTest::addColumn<How>("how");
    for (const Via via : {Via::Polling, Via::WebSocket, Via::Upgrade}) {
        QTest::newRow(qPrintable(viaName(via) + u", RST"_s)) << via << How::Reset;
        QTest::newRow(qPrintable(viaName(via) + u", FIN"_s)) << via << How::Finish;
        QTest::newRow(qPrintable(viaName(via) + u", frozen"_s)) << via << How::Freeze;
    }
}

// False: the life ended before the operation was reached.
bool EveryOperationFailsTest::live(int ordinal, Via via, How how, QString *failed)
{
    NthOperation trap(ordinal, how);
    FaultStage stage(via);
    Conversation conversation(stage);
    stage.http().setTrap(&trap);
    stage.make();
    const int atRest = stage.timers();
    conversation.begin();
    const bool isOver = waitUntil([&] { return conversation.isOver(); }, 30s);
    *failed = trap.what();
    const QString where = u"operation %1 (%2)\n"_s.arg(ordinal).arg(trap.what());
    [&] {
        QVERIFY2(isOver, qPrintable(where + stage.story()));
        const QStringList broken = conversation.brokenPromises();
        QVERIFY2(broken.isEmpty(), qPrintable(where + broken.join(u'\n') + u'\n' + stage.story()));
        stage.http().finishAll(); // a frozen connection does not see its end
        const bool isClean = waitUntil([&] { return stage.timers() == atRest; }, 15s);
        QVERIFY2(isClean, qPrintable(where + u"%1 timers instead of %2"_s.arg(stage.timers()).arg(atRest)));
    }();
    return trap.hasFired();
}

void EveryOperationFailsTest::noPromiseIsBroken()
{
    QFETCH(const Via, via);
    QFETCH(const How, how);
    QMap<QString, int> failed;
    QString what;
    int ordinal = 1;
    while (live(ordinal, via, how, &what) && !QTest::currentTestFailed()) {
        ++failed[what];
        ++ordinal;
    }
    if (QTest::currentTestFailed())
        return;
    std::printf("%-22s %3d operations failed in turn: %d accept, %d read, %d write\n", QTest::currentDataTag(),
                ordinal - 1, failed[u"accept"_s], failed[u"read"_s], failed[u"write"_s]);
    QVERIFY2(ordinal > 10, "hardly a life");
}

QTEST_GUILESS_MAIN(EveryOperationFailsTest)
#include "everyoperationfailstest.moc"
