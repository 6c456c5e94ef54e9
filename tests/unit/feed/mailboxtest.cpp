// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/mailbox.h"
#include "feed/batchreceiver.h"
#include "feed/batchsender.h"

#include "support/manualclock.h"
#include "unit/feed/jobmirror.h"
#include "unit/feed/randomjobs.h"

#include <QCoreApplication>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = JobDelta::Kind;

namespace {

//! Both ends in one thread, at a time that stands still.
struct Scenario
{
    Scenario()
    {
        receiver = std::make_unique<BatchReceiver>(&clock);
        sender = std::make_unique<BatchSender>(receiver->mailbox(), [this] { return figures; });
        QObject::connect(receiver.get(), &BatchReceiver::arrived, receiver.get(),
                         [this](const WatchBatch &batch) { arrived += batch; });
    }

    void add(const QString &id)
    {
        sender->add(QList<JobDelta>{jobDelta(id, Kind::Inserted, JobState::Unknown, JobState::Queued)});
        QCoreApplication::processEvents();
    }
    void passFrame()
    {
        clock.advance(BatchReceiver::frame);
        exchange();
    }
    //! Room is told of, and what comes into it.
    static void exchange()
    {
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
    //! Ids of the jobs of each batch: "a b | c".
    QString story() const
    {
        QStringList batches;
        for (const WatchBatch &batch : arrived) {
            QStringList ids;
            for (const JobDelta &delta : batch.jobs)
                ids += delta.job.key.id;
            batches += ids.join(u' ');
        }
        return batches.join(u" | "_s);
    }

    ManualClock clock;
    LinkFigures figures;
    std::unique_ptr<BatchReceiver> receiver;
    std::unique_ptr<BatchSender> sender;
    QList<WatchBatch> arrived;
};

//! A thread that sends random deltas as fast as it can, and then stays until it is told to go.
class Pump : public QThread
{
public:
    Pump(const std::shared_ptr<Mailbox> &mailbox, int deltas, quint32 seed)
        : m_mailbox(mailbox)
        , m_deltas(deltas)
        , m_server(seed, 500)
    {}
    ~Pump() override
    {
        isCut = true;
        quit();
        wait();
        m_isOver.load(); // says to ThreadSanitizer, which cannot see into wait(), that run() is over
    }

    JobMirror truth; //!< once it has said that it has stopped
    std::atomic<bool> isCut = false;

protected:
    void run() override
    {
        qint64 sent = 0;
        BatchSender sender(m_mailbox, [&sent] {
            LinkFigures figures;
            figures.events = sent;
            return figures;
        });
        while (sent < m_deltas && !isCut) {
            QList<JobDelta> deltas;
            for (quint32 left = 1 + m_server.bounded(20); left > 0; --left)
                deltas += m_server.next();
            truth.apply(deltas);
            sent += deltas.size();
            sender.add(deltas);
            QCoreApplication::sendPostedEvents(&sender);
        }
        sender.finish();
        if (!isCut)
            exec();
        m_isOver = true;
    }

private:
    const std::shared_ptr<Mailbox> m_mailbox;
    const int m_deltas;
    RandomJobs m_server;
    std::atomic<bool> m_isOver = false;
};

} // namespace

class MailboxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstBatchArrivesAtOnce();
    void othersArriveAFrameApart();
    void aFrameBeginsWhenTheListenersAreDone();
    void figuresComeWhenTheyHaveChanged();
    void nothingFollowsTheLastBatch();
    void whatWasSentOutlivesTheSender();
    void theSenderOutlivesTheReceiver();
    void aListenerMayDestroyTheReceiver();
    void aListenerMayRunAnEventLoop();
    void twoThreadsLoseNothing();
    void eitherThreadMayGoFirst_data();
    void eitherThreadMayGoFirst();
};

void MailboxTest::theFirstBatchArrivesAtOnce()
{
    Scenario scenario;
    scenario.add(u"a"_s);
    QCOMPARE(scenario.story(), u"a"_s);
    scenario.clock.advance(1s); // a long quiet time
    scenario.add(u"b"_s);
    QCOMPARE(scenario.story(), u"a | b"_s);
}

void MailboxTest::othersArriveAFrameApart()
{
    Scenario scenario;
    for (const auto &id : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        scenario.add(id);
    QCOMPARE(scenario.story(), u"a"_s);
    scenario.clock.advance(BatchReceiver::frame - 1us);
    QCoreApplication::processEvents();
    QCOMPARE(scenario.story(), u"a"_s);
    scenario.clock.advance(1us);
    Scenario::exchange();
    QCOMPARE(scenario.story(), u"a | b c d"_s); // none of them has waited for another frame
    scenario.add(u"e"_s);
    scenario.passFrame();
    QCOMPARE(scenario.story(), u"a | b c d | e"_s);
    scenario.passFrame();
    QCOMPARE(scenario.arrived.size(), 3);
}

void MailboxTest::aFrameBeginsWhenTheListenersAreDone()
{
    Scenario scenario;
    QObject::connect(scenario.receiver.get(), &BatchReceiver::arrived, scenario.receiver.get(),
                     [&] { scenario.clock.advance(100ms); });
    scenario.add(u"a"_s);
    scenario.add(u"b"_s);
    QCOMPARE(scenario.story(), u"a"_s);
    scenario.passFrame();
    QCOMPARE(scenario.story(), u"a | b"_s);
}

void MailboxTest::figuresComeWhenTheyHaveChanged()
{
    Scenario scenario;
    scenario.add(u"a"_s);
    scenario.passFrame();
    scenario.figures.events = 7;
    scenario.add(u"b"_s);
    scenario.passFrame();
    scenario.add(u"c"_s);
    QCOMPARE(scenario.story(), u"a | b | c"_s);
    QVERIFY(!scenario.arrived[0].figures);
    QCOMPARE(scenario.arrived[1].figures, scenario.figures);
    QVERIFY(!scenario.arrived[2].figures);
}

void MailboxTest::nothingFollowsTheLastBatch()
{
    Scenario scenario;
    scenario.add(u"a"_s);
    scenario.add(u"b"_s);
    scenario.add(u"c"_s);
    scenario.sender->finish();
    scenario.sender->finish();
    scenario.add(u"d"_s);
    scenario.sender->addProblem(u"late"_s);
    for (int frame = 0; frame < 5; ++frame)
        scenario.passFrame();
    QCOMPARE(scenario.story(), u"a | b c"_s);
    QVERIFY(!scenario.arrived[0].stopped);
    QVERIFY(scenario.arrived[1].stopped);
    QVERIFY(scenario.arrived[1].problems.isEmpty());
}

void MailboxTest::whatWasSentOutlivesTheSender()
{
    Scenario scenario;
    scenario.add(u"a"_s);
    scenario.passFrame();
    scenario.sender->add(QList<JobDelta>{jobDelta(u"b"_s, Kind::Inserted, JobState::Unknown, JobState::Queued)});
    scenario.sender->add(QList<JobDelta>{jobDelta(u"c"_s, Kind::Inserted, JobState::Unknown, JobState::Queued)}); // still the sender's own
    scenario.sender.reset();
    scenario.passFrame();
    scenario.passFrame();
    QCOMPARE(scenario.story(), u"a | b"_s);
}

void MailboxTest::theSenderOutlivesTheReceiver()
{
    Scenario scenario;
    scenario.add(u"a"_s);
    scenario.passFrame();
    scenario.sender->add(QList<JobDelta>{JobDelta()}); // the wake-up is under way
    scenario.receiver.reset();
    for (int i = 0; i < 10; ++i)
        scenario.add(QString::number(i));
    QCOMPARE(scenario.story(), u"a"_s);
}

void MailboxTest::aListenerMayDestroyTheReceiver()
{
    Scenario scenario;
    QObject::connect(scenario.receiver.get(), &BatchReceiver::arrived, scenario.receiver.get(),
                     [&] { scenario.receiver.reset(); });
    scenario.add(u"a"_s);
    QVERIFY(!scenario.receiver);
    scenario.add(u"b"_s);
    QCOMPARE(scenario.story(), u"a"_s);
}

void MailboxTest::aListenerMayRunAnEventLoop()
{
    Scenario scenario;
    QStringList order;
    QObject::connect(scenario.receiver.get(), &BatchReceiver::arrived, scenario.receiver.get(),
                     [&](const WatchBatch &batch) {
                         const QString id = batch.jobs.constFirst().job.key.id;
                         order += id;
                         if (id != "a"_L1)
                             return;
                         scenario.add(u"b"_s);
                         order += u"waited"_s;
                         scenario.passFrame();
                         order += u"done"_s;
                     });
    scenario.add(u"a"_s);
    QCOMPARE(order, QStringList({u"a"_s, u"waited"_s, u"b"_s, u"done"_s}));
}

void MailboxTest::twoThreadsLoseNothing()
{
    BatchReceiver receiver(SystemClock::instance());
    Pump pump(receiver.mailbox(), 200'000, 1);
    JobMirror mirror;
    LinkFigures figures;
    bool isStopped = false;
    int strangers = 0;
    Instant last{};
    Microseconds shortest = 1h;
    QObject::connect(&receiver, &BatchReceiver::arrived, &receiver, [&](const WatchBatch &batch) {
        const Instant now = SystemClock::instance()->now();
        shortest = std::min(shortest, now - last);
        strangers += QThread::currentThread() != QCoreApplication::instance()->thread() || isStopped ? 1 : 0;
        mirror.apply(batch.jobs);
        figures = batch.figures.value_or(figures);
        isStopped = isStopped || batch.stopped;
        last = now;
    });
    pump.start();
    QTRY_VERIFY_WITH_TIMEOUT(isStopped, 60'000);
    QCOMPARE(strangers, 0);
    QCOMPARE(mirror.misfits, 0);
    QVERIFY2(shortest >= BatchReceiver::frame, qPrintable(QString::number(shortest.count())));
    pump.quit();
    QVERIFY(pump.wait(10'000));
    QCOMPARE(pump.truth.misfits, 0);
    QCOMPARE(mirror.jobs, pump.truth.jobs);
    QVERIFY(figures.events >= 200'000);
}

void MailboxTest::eitherThreadMayGoFirst_data()
{
    QTest::addColumn<bool>("isReceiverFirst");
    QTest::newRow("the receiver") << true;
    QTest::newRow("the sender") << false;
}

void MailboxTest::eitherThreadMayGoFirst()
{
    QFETCH(const bool, isReceiverFirst);
    for (quint32 round = 0; round < 20; ++round) {
        auto receiver = std::make_unique<BatchReceiver>(SystemClock::instance());
        auto pump = std::make_unique<Pump>(receiver->mailbox(), 1'000'000'000, round);
        quint32 batches = 0;
        QObject::connect(receiver.get(), &BatchReceiver::arrived, receiver.get(), [&batches] { ++batches; });
        pump->start();
        QTRY_VERIFY(batches >= round % 3);
        if (isReceiverFirst)
            receiver.reset();
        pump.reset();
        if (!isReceiverFirst && round % 2 == 0)
            QCoreApplication::processEvents();
    }
}

QTEST_GUILESS_MAIN(MailboxTest)
#include "mailboxtest.moc"
