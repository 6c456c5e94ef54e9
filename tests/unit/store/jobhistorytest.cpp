// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/historyfile.h"
#include "store/likepattern.h"

#include <QFile>
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

JobEntry ended(const QString &id, qint64 seconds, JobState state = JobState::Succeeded)
{
    JobEntry entry;
    entry.server = server;
    entry.key = {u"audio"_s, id};
    entry.name = u"transcribe"_s;
    entry.state = state;
    entry.ended = at(seconds);
    return entry;
}

JobEntry named(const QString &name, qint64 seconds = 10)
{
    JobEntry entry = ended(u"job-"_s + QString::number(seconds), seconds);
    entry.name = name;
    return entry;
}

} // namespace

class JobHistoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void whatIsWrittenIsReadAgain();
    void aPlainEntryOfAJob();
    void onlyEndsAreKept();
    void anEndToldAgainIsOneRow();
    void attemptsAreRowsOfTheirOwn();
    void anIdThatBeginsAnewIsAnotherJob();
    void patternsOfLike_data();
    void patternsOfLike();
    void isFoundByItsText_data();
    void isFoundByItsText();
    void filters_data();
    void filters();
    void pagesMeetWithoutGapOrOverlap();
    void textsAreBounded();
    void noSecretIsWritten();
    void rowsOfStrangersAreLeftOut();

private:
    void write(const QList<JobEntry> &entries);
    QList<JobEntry> find(const HistoryFilter &filter = {}, const HistoryPlace &after = {}, int most = 1'000);
    QStringList idsOf(const HistoryFilter &filter);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<HistoryFile> m_history;
};

void JobHistoryTest::init()
{
    m_history.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"history.sqlite"_s);
    auto history = HistoryFile::open(m_file);
    QVERIFY2(history, history ? "" : qPrintable(history.error().toString()));
    m_history = *std::move(history);
}

void JobHistoryTest::write(const QList<JobEntry> &entries)
{
    const auto written = m_history->write({.jobs = entries}, at(0));
    if (!written)
        qFatal("%s", qPrintable(written.error().toString()));
}

QList<JobEntry> JobHistoryTest::find(const HistoryFilter &filter, const HistoryPlace &after, int most)
{
    const auto found = m_history->jobs().find(filter, after, most);
    if (!found)
        qFatal("%s", qPrintable(found.error().toString()));
    return *found;
}

QStringList JobHistoryTest::idsOf(const HistoryFilter &filter)
{
    QStringList ids;
    for (const JobEntry &entry : find(filter))
        ids += entry.key.id;
    return ids;
}

void JobHistoryTest::whatIsWrittenIsReadAgain()
{
    JobEntry entry = ended(u"7"_s, 30, JobState::Failed);
    entry.attempt = 2;
    entry.created = at(1);
    entry.started = at(2);
    entry.message = u"step 3 of 4"_s;
    entry.error = u"Error: disk full\n    at write (a.js:3)"_s;
    entry.result = u"{\"pages\":3}"_s;
    entry.gap = true;
    JobEntry bare = ended(u"8"_s, 20);
    bare.server = other;
    write({entry, bare});
    QList<JobEntry> found = find();
    QCOMPARE(found.size(), 2);
    QVERIFY(found[0].number > 0);
    entry.number = found[0].number;
    bare.number = found[1].number;
    QCOMPARE(found, (QList{entry, bare})); // newest first
    QCOMPARE(*m_history->jobs().count({}), 2);
    QCOMPARE(*m_history->servers(), (QList{server, other}));
}

void JobHistoryTest::aPlainEntryOfAJob()
{
    Job job;
    job.key = {u"audio"_s, u"7"_s};
    job.name = u"transcribe"_s;
    job.state = JobState::Succeeded;
    job.updated = at(9);
    job.attempt = 3;
    job.result = u"fine"_s;
    job.data = u"what nobody keeps"_s;
    JobEntry entry = jobEntryOf(server, job);
    QCOMPARE(entry.ended, at(9)); // nobody told when: when we heard of it
    QCOMPARE(entry.attempt, std::optional(3));
    QCOMPARE(entry.server, server);
    job.finished = at(8);
    QCOMPARE(jobEntryOf(server, job).ended, at(8));
    job.error = u"quota"_s;
    job.stack = u"Error: quota\n    at tts.js:42"_s;
    QCOMPARE(jobEntryOf(server, job).error, job.stack); // the error is in its first line
    write({entry});
    QFile file(m_file);
    m_history.reset();
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(!file.readAll().contains("what nobody keeps"));
}

void JobHistoryTest::onlyEndsAreKept()
{
    QList<JobEntry> entries;
    for (const JobState state : allJobStates())
        entries += ended(jobStateName(state), 1, state);
    JobEntry timeless = ended(u"timeless"_s, 1);
    timeless.ended = {};
    write(entries + QList{timeless});
    QStringList ids = idsOf({});
    ids.sort();
    QCOMPARE(ids, (QStringList{u"cancelled"_s, u"failed"_s, u"succeeded"_s}));
}

void JobHistoryTest::anEndToldAgainIsOneRow()
{
    JobEntry entry = ended(u"7"_s, 30, JobState::Failed);
    entry.started = at(20);
    write({entry});
    entry.state = JobState::Succeeded;
    entry.created = at(5); // a snapshot knows more
    entry.result = u"fine"_s;
    entry.ended = at(29);
    write({entry, entry});
    const QList<JobEntry> found = find();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].state, JobState::Succeeded);
    QCOMPARE(found[0].created, at(5));
    QCOMPARE(found[0].result, u"fine"_s);
    // A server whose clock is ahead of ours: it was made after the end that we have noted.
    JobEntry ahead = ended(u"9"_s, 30);
    ahead.created = at(300);
    write({ahead});
    ahead.result = u"late"_s;
    write({ahead});
    QCOMPARE(find({.servers = {}, .from = {}, .to = {}, .text = u"9"_s, .queue = {}, .states = {}, .kinds = {}}).size(), 1);
}

void JobHistoryTest::attemptsAreRowsOfTheirOwn()
{
    JobEntry first = ended(u"7"_s, 30, JobState::Failed);
    first.attempt = 1;
    JobEntry second = ended(u"7"_s, 40);
    second.attempt = 2;
    JobEntry elsewhere = ended(u"7"_s, 50);
    elsewhere.server = other;
    JobEntry inAnother = ended(u"7"_s, 60);
    inAnother.key.queue = u"video"_s;
    write({first, second, elsewhere, inAnother, first});
    QCOMPARE(find().size(), 4);
}

void JobHistoryTest::anIdThatBeginsAnewIsAnotherJob()
{
    JobEntry yesterday = ended(u"1"_s, 30);
    yesterday.created = at(10);
    JobEntry today = ended(u"1"_s, 90'000);
    today.created = at(89'000);
    write({yesterday});
    write({today});
    write({today});
    QCOMPARE(find().size(), 2);
    QCOMPARE(find()[1].ended, at(30));
}

void JobHistoryTest::patternsOfLike_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("nothing") << QString() << u"%%"_s;
    QTest::newRow("a word") << u"audio"_s << u"%audio%"_s;
    QTest::newRow("percent") << u"50%"_s << u"%50\\%%"_s;
    QTest::newRow("underscore") << u"a_b"_s << u"%a\\_b%"_s;
    QTest::newRow("backslash") << u"C:\\tmp"_s << u"%C:\\\\tmp%"_s;
    QTest::newRow("all three") << u"\\%_"_s << u"%\\\\\\%\\_%"_s;
    QTest::newRow("quotes are no matter") << u"it's \"so\""_s << u"%it's \"so\"%"_s;
    QTest::newRow("Chinese") << u"語音"_s << u"%語音%"_s;
    QTest::newRow("brackets and stars are no matter") << u"[a]*?"_s << u"%[a]*?%"_s;
}

void JobHistoryTest::patternsOfLike()
{
    QFETCH(const QString, text);
    QTEST(likePattern(text), "pattern");
}

void JobHistoryTest::isFoundByItsText_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *title, const QString &name, const QString &text, bool found) {
        QTest::newRow(title) << name << text << found;
    };
    row("two Chinese characters", u"會議語音轉文字"_s, u"語音"_s, true);
    row("one Chinese character", u"會議語音轉文字"_s, u"轉"_s, true);
    row("simplified is not traditional", u"會議語音轉文字"_s, u"语音"_s, false);
    row("two that do not stand together", u"會議語音"_s, u"會語"_s, false);
    row("percent is percent", u"disk at 95% of all"_s, u"95%"_s, true);
    row("percent is not anything", u"disk at 9500"_s, u"9%0"_s, false);
    row("underscore is underscore", u"send_mail"_s, u"d_m"_s, true);
    row("underscore is not any character", u"sendXmail"_s, u"d_m"_s, false);
    row("backslash is backslash", u"C:\\temp\\a"_s, u"\\temp\\"_s, true);
    row("a backslash escapes nothing", u"100%"_s, u"\\%"_s, false);
    row("case is no matter in ASCII", u"Transcribe"_s, u"tRANS"_s, true);
    row("blanks at the ends are no matter", u"audio"_s, u"  audio "_s, true);
    row("an apostrophe ends no string", u"it's done"_s, u"it's"_s, true);
    row("outside the first plane", u"party 🎉 time"_s, u"🎉"_s, true);
    row("nothing filters nothing", u"audio"_s, QString(), true);
}

void JobHistoryTest::isFoundByItsText()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    write({named(name)});
    HistoryFilter filter;
    filter.text = text;
    QTEST(!find(filter).isEmpty(), "found");
    QCOMPARE(*m_history->jobs().count(filter), qint64(find(filter).size()));
}

void JobHistoryTest::filters_data()
{
    QTest::addColumn<HistoryFilter>("filter");
    QTest::addColumn<QStringList>("ids");
    const auto row = [](const char *title, const QStringList &ids, const std::function<void(HistoryFilter &)> &set) {
        HistoryFilter filter;
        set(filter);
        QTest::newRow(title) << filter << ids;
    };
    row("nothing", {u"d"_s, u"c"_s, u"b"_s, u"a"_s}, [](HistoryFilter &) {});
    row("a server", {u"d"_s}, [](HistoryFilter &f) { f.servers = {{other.id, {}}}; });
    row("a server at another address", {}, [](HistoryFilter &f) { f.servers = {{other.id, server.url}}; });
    row("two servers", {u"d"_s, u"c"_s, u"b"_s, u"a"_s}, [](HistoryFilter &f) { f.servers = {server, {other.id, {}}}; });
    row("since", {u"d"_s, u"c"_s}, [](HistoryFilter &f) { f.from = at(30); });
    row("until", {u"b"_s, u"a"_s}, [](HistoryFilter &f) { f.to = at(30); });
    row("failed", {u"b"_s}, [](HistoryFilter &f) { f.states = {JobState::Failed}; });
    row("not done", {u"c"_s, u"b"_s}, [](HistoryFilter &f) { f.states = {JobState::Failed, JobState::Cancelled}; });
    row("a queue", {u"a"_s}, [](HistoryFilter &f) { f.queue = u"video"_s; });
    row("in the id", {u"c"_s, u"b"_s}, [](HistoryFilter &f) { f.text = u"b"_s, f.from = at(20), f.servers = {server}; });
    row("in the error", {u"b"_s}, [](HistoryFilter &f) { f.text = u"磁碟"_s; });
    row("in the result", {u"d"_s}, [](HistoryFilter &f) { f.text = u"pages"_s; });
    row("in the queue", {u"a"_s}, [](HistoryFilter &f) { f.text = u"vide"_s; });
}

void JobHistoryTest::filters()
{
    QFETCH(const HistoryFilter, filter);
    JobEntry a = ended(u"a"_s, 10);
    a.key.queue = u"video"_s;
    JobEntry b = ended(u"b"_s, 20, JobState::Failed);
    b.error = u"磁碟已滿"_s;
    JobEntry c = ended(u"c"_s, 30, JobState::Cancelled);
    c.message = u"by the operator"_s;
    JobEntry d = ended(u"d"_s, 40);
    d.server = other;
    d.result = u"{\"pages\":3}"_s;
    write({a, b, c, d});
    QTEST(idsOf(filter), "ids");
}

void JobHistoryTest::pagesMeetWithoutGapOrOverlap()
{
    QList<JobEntry> entries;
    for (int i = 0; i < 250; ++i)
        entries += ended(QString::number(i), i / 7); // several end at once
    write(entries);
    QStringList ids;
    HistoryPlace place;
    for (;;) {
        const QList<JobEntry> page = find({}, place, 40);
        if (page.isEmpty())
            break;
        QVERIFY(page.size() <= 40);
        for (const JobEntry &entry : page)
            ids += entry.key.id;
        place = placeOf(page.constLast());
        if (ids.size() == 80)
            write({ended(u"new"_s, 1'000)}); // what comes meanwhile stands before, and moves nothing
    }
    QCOMPARE(ids.size(), 250);
    for (int i = 0; i < 250; ++i)
        QCOMPARE(ids[i], QString::number(249 - i));
}

void JobHistoryTest::textsAreBounded()
{
    JobEntry entry = ended(QString(5'000, u'i'), 1, JobState::Failed);
    entry.name = QString(1'000'000, u'n') + u"<b>"_s;
    entry.error = QString(1'000'000, u'語');
    entry.result = QString(1'000'000, u'r');
    entry.message = u"one\ntwo\u202e three"_s;
    write({entry});
    const JobEntry found = find().constFirst();
    QVERIFY(found.key.id.size() <= JobHistory::maxLine);
    QVERIFY(found.name.size() <= JobHistory::maxLine);
    QVERIFY(found.error.size() <= JobHistory::maxError);
    QVERIFY(found.error.endsWith(u'…'));
    QVERIFY(found.result.size() <= JobHistory::maxResult);
    QCOMPARE(found.message, u"one two three"_s);
    entry.error = u"first\r\nsecond\x1b[31m\nthird"_s + QString(5'000, u'x');
    write({entry}); // and it is the same job
    QCOMPARE(find().size(), 1);
    QVERIFY2(find()[0].error.startsWith(u"first\nsecond [31m\nthird"_s), qPrintable(find()[0].error.left(40)));
    QVERIFY(find()[0].error.size() <= JobHistory::maxError);
}

void JobHistoryTest::noSecretIsWritten()
{
    JobEntry entry = ended(u"7"_s, 1, JobState::Failed);
    entry.name = u"fetch https://me:hunter2@example.org/"_s;
    entry.error = u"refused: Authorization: Bearer hunter2\n  token=hunter2"_s;
    entry.result = u"see https://example.org/?token=hunter2"_s;
    entry.message = u"password=hunter2"_s;
    write({entry});
    m_history.reset();
    QFile file(m_file);
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.contains("redacted"));
    QVERIFY(!content.contains("hunter2"));
}

void JobHistoryTest::rowsOfStrangersAreLeftOut()
{
    write({ended(u"1"_s, 10), ended(u"2"_s, 20), ended(u"3"_s, 30)});
    auto database = Database::open(m_file, {});
    QVERIFY((*database)->run(u"UPDATE job SET state = 'dancing' WHERE id = '1'"_s));
    QVERIFY((*database)->run(u"UPDATE job SET ended_ms = 9000000000000000000 WHERE id = '2'"_s));
    QCOMPARE(idsOf({}), QStringList{u"3"_s});
}

QTEST_GUILESS_MAIN(JobHistoryTest)
#include "jobhistorytest.moc"
