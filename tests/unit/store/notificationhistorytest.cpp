// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/historyfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Store;
using namespace Qt::StringLiterals;

namespace {

const HistoryServer server{u"one"_s, u"https://one.example/"_s};
const HistoryServer other{u"two"_s, u"https://two.example/"_s};

QDateTime at(qint64 seconds)
{
    return QDateTime::fromMSecsSinceEpoch(1'750'000'000'000 + seconds * 1000, Qt::UTC);
}

NotificationEntry told(const QString &title, qint64 seconds, quint64 id = 0, quint64 replaces = 0)
{
    NotificationEntry entry;
    entry.server = server;
    entry.time = at(seconds);
    entry.kind = u"jobs-done"_s;
    entry.urgency = u"normal"_s;
    entry.title = title;
    entry.id = id;
    entry.replaces = replaces;
    return entry;
}

} // namespace

class NotificationHistoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void whatIsWrittenIsReadAgain();
    void aBurstIsOneRow();
    void anotherRunReplacesNothing();
    void aBatchThatFailedIsForgotten();
    void filters();
    void textsAreBoundedAndPlain();

private:
    void open();
    void write(const QList<NotificationEntry> &entries);
    QStringList titles(const HistoryFilter &filter = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HistoryFile> m_history;
};

void NotificationHistoryTest::init()
{
    m_history.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    open();
}

void NotificationHistoryTest::open()
{
    auto history = HistoryFile::open(m_folder->filePath(u"history.sqlite"_s));
    if (!history)
        qFatal("%s", qPrintable(history.error().toString()));
    m_history = *std::move(history);
}

void NotificationHistoryTest::write(const QList<NotificationEntry> &entries)
{
    const auto written = m_history->write({.notifications = entries}, at(0));
    if (!written)
        qFatal("%s", qPrintable(written.error().toString()));
}

QStringList NotificationHistoryTest::titles(const HistoryFilter &filter)
{
    const auto found = m_history->notifications().find(filter, {}, 100);
    if (!found)
        qFatal("%s", qPrintable(found.error().toString()));
    QStringList all;
    for (const NotificationEntry &entry : *found)
        all += entry.title;
    return all;
}

void NotificationHistoryTest::whatIsWrittenIsReadAgain()
{
    NotificationEntry entry = told(u"會議 finished"_s, 10);
    entry.body = u"after 3 min"_s;
    entry.jobs = {{u"audio"_s, u"7"_s}, {u"語音"_s, u"\"8\""_s}};
    entry.shown = false;
    write({entry});
    const auto found = m_history->notifications().find({}, {}, 10);
    QCOMPARE(found->size(), 1);
    entry.number = found->constFirst().number;
    QCOMPARE(found->constFirst(), entry);
    QCOMPARE(*m_history->notifications().count({}), 1);
    QVERIFY(m_history->notifications().find({}, placeOf(found->constFirst()), 10)->isEmpty());
}

void NotificationHistoryTest::aBurstIsOneRow()
{
    write({told(u"1 done"_s, 10, 1), told(u"2 done"_s, 11, 2, 1)});
    write({told(u"3 done"_s, 12, 3, 2)});
    QCOMPARE(titles(), QStringList{u"3 done"_s});
    NotificationEntry elsewhere = told(u"of another server"_s, 13, 4, 3);
    elsewhere.server = other;
    write({elsewhere, told(u"another"_s, 14, 4)});
    QCOMPARE(titles(), (QStringList{u"another"_s, u"of another server"_s, u"3 done"_s}));
}

void NotificationHistoryTest::anotherRunReplacesNothing()
{
    write({told(u"of before"_s, 10, 1)});
    open();
    write({told(u"of now"_s, 20, 2, 1)});
    QCOMPARE(titles(), (QStringList{u"of now"_s, u"of before"_s}));
}

void NotificationHistoryTest::aBatchThatFailedIsForgotten()
{
    write({told(u"first"_s, 10, 1)});
    const QString name = m_folder->filePath(u"history.sqlite"_s);
    auto another = Database::open(name, {});
    QVERIFY((*another)->run(u"CREATE TRIGGER no BEFORE INSERT ON notification WHEN new.title = 'bad' BEGIN SELECT RAISE(ABORT, 'no'); END"_s));
    const QList batch{told(u"second"_s, 11, 2, 1), told(u"bad"_s, 12, 3)};
    QVERIFY(!m_history->write({.notifications = batch}, at(0)));
    QCOMPARE(titles(), QStringList{u"first"_s});
    write({batch[0]}); // still replaces what it replaced
    QCOMPARE(titles(), QStringList{u"second"_s});
}

void NotificationHistoryTest::filters()
{
    NotificationEntry down = told(u"The link is down"_s, 10);
    down.kind = u"link-outage"_s;
    NotificationEntry failed = told(u"語音轉文字 failed"_s, 20);
    failed.body = u"disk 100% full"_s;
    failed.jobs = {{u"audio"_s, u"job-7"_s}};
    NotificationEntry elsewhere = told(u"done"_s, 30);
    elsewhere.server = other;
    write({down, failed, elsewhere});
    const auto with = [&](const std::function<void(HistoryFilter &)> &set) {
        HistoryFilter filter;
        set(filter);
        return titles(filter);
    };
    QCOMPARE(with([](HistoryFilter &f) { f.text = u"語音"_s; }), QStringList{failed.title});
    QCOMPARE(with([](HistoryFilter &f) { f.text = u"0%"_s; }), QStringList{failed.title});
    QCOMPARE(with([](HistoryFilter &f) { f.text = u"k_"_s; }), QStringList());
    QCOMPARE(with([](HistoryFilter &f) { f.text = u"job-7"_s; }), QStringList{failed.title});
    QCOMPARE(with([](HistoryFilter &f) { f.kinds = {u"link-outage"_s}; }), QStringList{down.title});
    QCOMPARE(with([](HistoryFilter &f) { f.servers = {{other.id, {}}}; }), QStringList{elsewhere.title});
    QCOMPARE(with([](HistoryFilter &f) { f.from = at(20), f.to = at(30); }), QStringList{failed.title});
}

void NotificationHistoryTest::textsAreBoundedAndPlain()
{
    NotificationEntry entry = told(QString(100'000, u't'), 10);
    entry.body = u"a\nb\u202e token=hunter2"_s;
    entry.jobs = QList<JobKey>(500, JobKey{u"q"_s, QString(10'000, u'x')});
    write({entry});
    const NotificationEntry found = m_history->notifications().find({}, {}, 10)->constFirst();
    QVERIFY(found.title.size() <= NotificationHistory::maxLine);
    QVERIFY(found.body.startsWith(u"a b "_s));
    QVERIFY(!found.body.contains(u"hunter2"_s));
    QCOMPARE(found.jobs.size(), NotificationHistory::maxJobs);
    QVERIFY(found.jobs[0].id.size() <= NotificationHistory::maxLine);
}

QTEST_GUILESS_MAIN(NotificationHistoryTest)
#include "notificationhistorytest.moc"
