// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "settings/settingsstore.h"
#include "store/historyfile.h"
#include "store/historyreader.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypage.h"
#include "ui/history/historytable.h"
#include "ui/models/serverlist.h"
#include "ui/style/theme.h"
#include "ui/widgets/searchfield.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Pollux;
using namespace Pollux::Store;
using namespace Pollux::Ui;

namespace {

constexpr int rows = 100'000;
constexpr int written = 10'000; // one by one, as the program does
constexpr int patience = 60'000;

//! The longest that the picture's thread did not come to its events.
class Heartbeat : public QObject
{
public:
    Heartbeat() { startTimer(1, Qt::PreciseTimer); }

    qint64 takeLongest()
    {
        m_since.start();
        return std::exchange(m_longest, 0);
    }

protected:
    void timerEvent(QTimerEvent *) override { m_longest = std::max(m_longest, m_since.restart()); }

private:
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

} // namespace

//! What a history of 100,000 jobs costs who looks at it: how long he waits, and for how long the window stands still.
class HistoryBench : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void looking();

private:
    QTemporaryDir m_folder;
    QString m_file;
};

void HistoryBench::initTestCase()
{
    m_file = m_folder.filePath(u"history.sqlite"_s);
    QElapsedTimer timer;
    timer.start();
    const auto history = HistoryFile::open(m_file);
    QVERIFY(history);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int from = 0; from < written; from += 1'000) {
        HistoryBatch batch;
        for (int i = from; i < from + 1'000; ++i) {
            JobEntry entry;
            entry.server = {u"one"_s, u"https://one.example"_s};
            entry.key = {i % 3 ? u"audio"_s : u"parse"_s, QString::number(i)};
            entry.name = u"Chapter %1 · 夜航西飞"_s.arg(i);
            entry.state = i % 17 ? JobState::Succeeded : JobState::Failed;
            entry.ended = now.addSecs(-30 * (written - i));
            entry.started = entry.ended.addSecs(-60);
            entry.error = i % 17 ? QString() : u"TTS quota exceeded\n    at synthesize (tts.js:42:11)"_s;
            entry.result = uR"({"url":"https://cdn.example.com/%1.mp3","pages":[1,2,3]})"_s.arg(i);
            batch.jobs += entry;
        }
        QVERIFY((*history)->write(batch, now));
    }
    qInfo("%d written in %lld ms", written, static_cast<long long>(timer.elapsed()));
    // The others are copies of them: it is reading that is measured.
    auto database = Database::open(m_file, {});
    QVERIFY(database);
    for (int copy = 1; copy < rows / written; ++copy)
        QVERIFY((*database)->run(u"INSERT INTO job (server, queue, id, attempt, name, state, born_ms, created_ms, started_ms, "
                                 "ended_ms, message, error, result, gap) SELECT server, queue, id || '-%1', attempt, name || ' %1', "
                                 "state, born_ms, created_ms, started_ms, ended_ms - %1, message, error, result, gap FROM job "
                                 "WHERE number <= %2"_s.arg(copy).arg(written)));
}

void HistoryBench::looking()
{
    Theme theme;
    ServerList servers;
    SettingsStore settings(m_folder.filePath(u"pollux.conf"_s));
    HistoryReader reader(m_file);
    Ui::HistoryPage page(&servers, &reader, &settings);
    page.resize(940, 680);
    auto *const model = page.findChild<HistoryModel *>();
    Heartbeat heartbeat;
    QElapsedTimer timer;
    const auto say = [&](const char *what) {
        qInfo("%s: %lld ms, the picture stood still for %lld ms at most; %d rows of %lld", what,
              static_cast<long long>(timer.elapsed()), static_cast<long long>(heartbeat.takeLongest()), model->rowCount(),
              static_cast<long long>(model->total().value_or(-1)));
    };
    heartbeat.takeLongest();
    timer.start();
    page.show();
    QTRY_VERIFY_WITH_TIMEOUT(model->rowCount() > 0, patience);
    say("first page");
    QTRY_VERIFY_WITH_TIMEOUT(model->total(), patience);
    say("counted");
    timer.start();
    while (model->rowCount() < 5'000) {
        const int before = model->rowCount();
        auto *const bar = page.findChild<HistoryTable *>()->verticalScrollBar();
        bar->setValue(bar->maximum());
        model->fetchMore({});
        QTRY_VERIFY_WITH_TIMEOUT(model->rowCount() > before, patience);
    }
    say("scrolled to 5,000");
    for (const QString &text : {u"夜航"_s, u"quota"_s, u"9999"_s, u"nothing"_s}) {
        timer.start();
        page.findChild<SearchField *>()->setText(text);
        QTRY_VERIFY_WITH_TIMEOUT(model->filter().text == text && model->total(), patience);
        say(qPrintable(u"\"%1\", found and counted (200 ms of them until typing is over)"_s.arg(text)));
    }
    page.clearFilter();
    QTRY_VERIFY_WITH_TIMEOUT(model->total(), patience);
    QSignalSpy exported(&reader, &HistoryReader::exported);
    timer.start();
    page.exportTo(m_folder.filePath(u"all.csv"_s), HistoryFormat::Csv);
    QTRY_COMPARE_WITH_TIMEOUT(exported.count(), 1, patience);
    say("all exported");
    QCOMPARE(exported[0][0].value<HistoryExported>().entries, qint64(rows));
}

QTEST_MAIN(HistoryBench)
#include "historybench.moc"
