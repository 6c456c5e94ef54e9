// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/eventmapping.h"
#include "profile/profilecatalog.h"
#include "queue/jobstore.h"
#include "support/manualclock.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

namespace {

// As SmartVoice sends it: 260 bytes.
const QByteArray progressEvent =
    R"(["audio:progress",{"userId":"user-1","projectId":"project-1","chapterId":"chapter-12","jobId":"4711",)"
    "\"progress\":{\"percentage\":64.5,\"message\":\"正在合成第 12 段，共 42 段\",\"currentStep\":\"正在调用 TTS "
    "服务\","
    R"("totalSteps":4,"stepIndex":2}}])";

} // namespace

//! What two events cost on their way from bytes to changes (map), and 100,000 on their way into the store.
class EventMappingBench : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void map_data();
    void map();
    void mapAndStore();
};

void EventMappingBench::map_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QByteArray>("event");
    QTest::newRow("smartvoice") << u"smartvoice"_s << progressEvent;
    QTest::newRow("generic") << u"generic"_s << progressEvent;
    QTest::newRow("bullmq") << u"bullmq-events"_s
                            << QByteArray(
                                   R"(["progress",{"jobId":"17","data":42,"queue":"import"},"1700000000000-0"])");
    QTest::newRow("no rule") << u"smartvoice"_s << QByteArray(R"(["chat",{"text":"hello"}])");
}

void EventMappingBench::map()
{
    QFETCH(const QString, profile);
    QFETCH(const QByteArray, event);
    EventMapping mapping(*loadProfile(profile));
    const QByteArray other = event + ' '; // a text that is the last one again is not parsed again
    QBENCHMARK
    {
        QVERIFY(mapping.map(event));
        QVERIFY(mapping.map(other));
    }
}

void EventMappingBench::mapAndStore()
{
    Test::ManualClock clock;
    JobStore store(&clock);
    EventMapping mapping(*loadProfile(u"smartvoice"_s));
    constexpr int jobs = 1000;
    QList<QByteArray> events;
    for (int at = 0; at < 100'000; ++at) {
        QByteArray event = progressEvent;
        event.replace("4711", QByteArray::number(at % jobs));
        event.replace("64.5", QByteArray::number(at / jobs));
        events.append(event);
    }
    QBENCHMARK_ONCE
    {
        for (const QByteArray &event : events) {
            const auto mapped = mapping.map(event);
            store.apply(std::get<JobChange>(mapped->changes.constFirst()));
        }
    }
    QCOMPARE(store.size(), jobs);
    QCOMPARE(*store.find({u"audio-generation"_s, u"0"_s})->progress, 99.0);
}

QTEST_APPLESS_MAIN(EventMappingBench)
#include "eventmappingbench.moc"
