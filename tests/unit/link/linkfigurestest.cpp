// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/linkfigures.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

class LinkFiguresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts_data();
    void counts();
    void namesAreThoseOfNdjson();
};

namespace {

LinkEvent state(LinkState state, const QString &reason = {})
{
    LinkStateChange change;
    change.state = state;
    change.reason = reason;
    return {{}, change};
}

LinkEvent upgrade(UpgradeOutcome::Result result)
{
    return {{}, UpgradeOutcome{result, {}, {}}};
}

} // namespace

void LinkFiguresTest::counts_data()
{
    QTest::addColumn<QList<LinkEvent>>("story");
    QTest::addColumn<qint64>("drops");
    QTest::addColumn<qint64>("reconnects");
    QTest::addColumn<qint64>("upgrades");
    QTest::addColumn<bool>("everConnected");
    const auto connecting = state(LinkState::Connecting);
    const auto connected = state(LinkState::Connected);
    const auto waiting = state(LinkState::Waiting);
    const auto dropped = state(LinkState::Disconnected, u"transport close"_s);
    using List = QList<LinkEvent>;
    QTest::newRow("nothing") << List{} << qint64(0) << qint64(0) << qint64(0) << false;
    QTest::newRow("tries in vain") << List{connecting, waiting, connecting, waiting} << qint64(0) << qint64(0)
                                   << qint64(0) << false;
    QTest::newRow("connected") << List{connecting, connected} << qint64(0) << qint64(0) << qint64(0) << true;
    QTest::newRow("a drop that heals") << List{connected, dropped, waiting, connecting, connected} << qint64(1)
                                       << qint64(1) << qint64(0) << true;
    QTest::newRow("left on purpose") << List{connected, state(LinkState::Disconnected, u"io client disconnect"_s)}
                                     << qint64(0) << qint64(0) << qint64(0) << true;
    QTest::newRow("kicked") << List{connected, state(LinkState::Disconnected, u"io server disconnect"_s)} << qint64(1)
                            << qint64(0) << qint64(0) << true;
    QTest::newRow("upgrades") << List{connected, upgrade(UpgradeOutcome::Result::Upgraded),
                                      upgrade(UpgradeOutcome::Result::Failed),
                                      upgrade(UpgradeOutcome::Result::Skipped)}
                              << qint64(0) << qint64(0) << qint64(1) << true;
}

void LinkFiguresTest::counts()
{
    QFETCH(QList<LinkEvent>, story);
    LinkFigures figures;
    for (const LinkEvent &event : story)
        figures.add(event);
    QTEST(figures.drops, "drops");
    QTEST(figures.reconnects, "reconnects");
    QTEST(figures.upgrades, "upgrades");
    QTEST(figures.everConnected, "everConnected");
}

void LinkFiguresTest::namesAreThoseOfNdjson()
{
    QCOMPARE(linkStateName(LinkState::Disconnected), u"disconnected"_s);
    QCOMPARE(linkStateName(LinkState::Connecting), u"connecting"_s);
    QCOMPARE(linkStateName(LinkState::Connected), u"connected"_s);
    QCOMPARE(linkStateName(LinkState::Waiting), u"waiting"_s);
    QCOMPARE(linkStateName(LinkState::Failed), u"failed"_s);
    QCOMPARE(upgradeResultName(UpgradeOutcome::Result::Upgraded), u"upgraded"_s);
    QCOMPARE(upgradeResultName(UpgradeOutcome::Result::Failed), u"failed"_s);
    QCOMPARE(upgradeResultName(UpgradeOutcome::Result::Skipped), u"skipped"_s);
}

QTEST_GUILESS_MAIN(LinkFiguresTest)
#include "linkfigurestest.moc"
