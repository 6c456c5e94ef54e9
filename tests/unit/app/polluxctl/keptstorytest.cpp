// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "polluxctl/keptstory.h"

#include "diagnosis/readings/case.h"
#include "store/linkhistory.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Ctl;
using namespace Pollux::Store;
using namespace Qt::StringLiterals;

namespace {

const QDateTime begin(QDate(2026, 11, 22), QTime(2, 0), Qt::UTC);
const QUrl url(u"https://queue.example/base"_s);

LinkRecord told(const QString &id, qint64 seconds, LinkState state)
{
    LinkStateChange change;
    change.state = state;
    if (state == LinkState::Connected)
        change.transport = u"websocket"_s;
    else
        change.reason = u"transport close"_s;
    return {id, LinkEvent{begin.addSecs(seconds), change}};
}

// A link that drops every 300 s for an hour.
QList<LinkRecord> restarts(const HistoryServer &server)
{
    QList<LinkRecord> records{{server.id, WatchBegin{server.url, begin}}, told(server.id, 1, LinkState::Connected)};
    for (int restart = 1; restart < 12; ++restart) {
        records += told(server.id, 300 * restart, LinkState::Disconnected);
        records += told(server.id, 300 * restart + 2, LinkState::Connected);
    }
    return records;
}

} // namespace

class KeptStoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void tellsWhatWasKept();
    void theOneThatWasWatchedLastSpeaks();
    void whereThereIsNothing();
    void aFileThatIsMeantHasToBeThere();

private:
    void write(const QList<LinkRecord> &records, qint64 until) const;
    auto read(const QUrl &server, bool isMeant = true) const
    {
        return readKeptStory({file, isMeant}, server, begin.addDays(-1), begin.addSecs(3'600));
    }

    std::unique_ptr<QTemporaryDir> folder;
    QString file;
};

void KeptStoryTest::init()
{
    folder = std::make_unique<QTemporaryDir>();
    file = folder->filePath(u"history.sqlite"_s);
}

void KeptStoryTest::write(const QList<LinkRecord> &records, qint64 until) const
{
    auto history = LinkHistory::open(file);
    QVERIFY(history);
    QVERIFY((*history)->write(records, begin.addSecs(until)));
}

void KeptStoryTest::tellsWhatWasKept()
{
    write(restarts({u"one"_s, u"https://queue.example/base/"_s}), 3'500);
    const auto kept = read(url);
    QVERIFY(kept && kept->has_value());
    QCOMPARE(eventsOf(**kept).size(), 23);
    Diagnosis::Case given;
    Diagnosis::setHistory(given, timelineOf(**kept).drops(), begin.addSecs(3'600));
    QCOMPARE(given.drops.size(), 11);
    QVERIFY(given.restarts);
    QCOMPARE(given.restarts->interval, Milliseconds(300'000));
}

void KeptStoryTest::theOneThatWasWatchedLastSpeaks()
{
    write(restarts({u"old"_s, url.toString()}), 3'400);
    write({{u"new"_s, WatchBegin{url.toString(), begin.addSecs(3'410)}}, told(u"new"_s, 3'411, LinkState::Connected)}, 3'500);
    const auto kept = read(url);
    QVERIFY(kept && kept->has_value());
    QCOMPARE(eventsOf(**kept).size(), 1);
}

void KeptStoryTest::whereThereIsNothing()
{
    write(restarts({u"one"_s, url.toString()}), 3'500);
    const auto other = read(QUrl(u"https://elsewhere.example/base"_s));
    QVERIFY(other && !other->has_value());
    const auto nowhere = readKeptStory({}, url, begin, begin.addSecs(60));
    QVERIFY(nowhere && !nowhere->has_value());
}

void KeptStoryTest::aFileThatIsMeantHasToBeThere()
{
    const auto usual = read(url, false);
    QVERIFY(usual && !usual->has_value());
    QVERIFY(!read(url, true));
    QFile damaged(file);
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write(QByteArray(5'000, 'x'));
    damaged.close();
    QVERIFY(!read(url, false));
}

QTEST_GUILESS_MAIN(KeptStoryTest)
#include "keptstorytest.moc"
