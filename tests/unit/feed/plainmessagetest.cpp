// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/messagereader.h"
#include "feed/openquestions.h"

#include "support/damage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonValue json(const QByteArray &text)
{
    return QJsonDocument::fromJson('[' + text + ']')[0];
}

QStringList inWords(const MessageReader::Frame &frame)
{
    QStringList words;
    for (const PlainMessage &message : frame.messages)
        words += QString::fromUtf8(message.event()) + (message.isBare ? u" bare"_s : QString());
    return words;
}

const MessageFormat usual;

QByteArray operator""_b(const char *text, std::size_t size)
{
    return QByteArray(text, qsizetype(size));
}

} // namespace

//! What comes over a plain WebSocket, taken apart, and what is said.
class PlainMessageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void readsByTheProfilesFormat();
    void aFloodIsCutAndTold();
    void survivesAnything_data();
    void survivesAnything();
    void says_data();
    void says();
    void helloCarriesTheSecret_data();
    void helloCarriesTheSecret();
    void helloNeedsItsVariables();
    void answersAPing_data();
    void answersAPing();
    void asksWithAReference_data();
    void asksWithAReference();
    void findsTheAnswer_data();
    void findsTheAnswer();
    void theOldestQuestionIsAnsweredFirst();
    void questionsExpire();
    void readsARefusal_data();
    void readsARefusal();
};

void PlainMessageTest::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<bool>("hasProblem");
    const QStringList none;
    QTest::newRow("type") << R"({"type":"job","id":1})"_b << QStringList{uR"(["job",{"type":"job","id":1}])"_s} << false;
    QTest::newRow("event") << R"({"event":"job"})"_b << QStringList{uR"(["job",{"event":"job"}])"_s} << false;
    QTest::newRow("a number for a name") << R"({"type":7})"_b << QStringList{uR"(["7",{"type":7}])"_s} << false;
    QTest::newRow("no name") << R"({"id":1})"_b << QStringList{uR"(["message",{"id":1}])"_s} << false;
    QTest::newRow("a name that is none") << R"({"type":{"a":1}})"_b << QStringList{uR"(["message",{"type":{"a":1}}])"_s}
                                         << false;
    QTest::newRow("bare") << "ping"_b << QStringList{uR"(["ping","ping"] bare)"_s} << false;
    QTest::newRow("JSON text") << R"("ping")"_b << QStringList{uR"(["ping","ping"])"_s} << false;
    QTest::newRow("an array") << R"([{"type":"a"},{"type":"b"}])"_b
                              << QStringList{uR"(["a",{"type":"a"}])"_s, uR"(["b",{"type":"b"}])"_s} << false;
    QTest::newRow("an array with a stranger") << R"([{"type":"a"},7])"_b << QStringList{uR"(["a",{"type":"a"}])"_s}
                                              << true;
    QTest::newRow("lines") << "{\"type\":\"a\"}\r\n\n{\"type\":\"b\"}\n"_b
                           << QStringList{uR"(["a",{"type":"a"}])"_s, uR"(["b",{"type":"b"}])"_s} << false;
    QTest::newRow("lines and a bare word") << "ping\n{\"type\":\"b\"}"_b
                                           << QStringList{uR"(["ping","ping"] bare)"_s, uR"(["b",{"type":"b"}])"_s}
                                           << false;
    QTest::newRow("a line is broken") << "{\"type\":\"a\"}\n{\"typ"_b << QStringList{uR"(["a",{"type":"a"}])"_s} << true;
    QTest::newRow("printed prettily") << "{\n  \"type\": \"a\"\n}"_b << QStringList{u"[\"a\",{\n  \"type\": \"a\"\n}]"_s}
                                      << false;
    QTest::newRow("a quote in the name") << R"({"type":"a\"b"})"_b << QStringList{uR"(["a\"b",{"type":"a\"b"}])"_s}
                                         << false;
    QTest::newRow("half an emoji") << R"({"type":"a","t":"\ud83d"})"_b
                                   << QStringList{uR"(["a",{"type":"a","t":"\ud83d"}])"_s} << false;
    QTest::newRow("nothing") << ""_b << none << false;
    QTest::newRow("blanks") << " \n "_b << none << false;
    QTest::newRow("null") << "null"_b << none << true;
    QTest::newRow("a number") << "17"_b << none << true;
    QTest::newRow("an empty array") << "[]"_b << none << false;
    QTest::newRow("arrays in arrays") << R"([[{"type":"a"}]])"_b << none << true;
    QTest::newRow("HTML") << "<html><body>502</body></html>"_b << none << true;
    QTest::newRow("a sentence") << "not a word"_b << none << true;
    QTest::newRow("a long word") << QByteArray(33, 'x') << none << true;
    QTest::newRow("not UTF-8") << "\xff\xfe{"_b << none << true;
    QTest::newRow("too deep") << QByteArray(1'001, '[') + QByteArray(1'001, ']') << none << true;
}

void PlainMessageTest::reads()
{
    QFETCH(const QByteArray, bytes);
    MessageReader reader(usual, {});
    const auto frame = reader.read(bytes);
    QTEST(inWords(frame), "expected");
    QTEST(!frame.problem.isEmpty(), "hasProblem");
}

void PlainMessageTest::readsByTheProfilesFormat()
{
    MessageFormat format;
    format.event = {u"/kind/name"_s, u"{/topic}:{/verb}"_s};
    MessageReader reader(format, {});
    QCOMPARE(reader.read(R"({"kind":{"name":"job"},"type":"x"})").messages.constFirst().name, u"job"_s);
    QCOMPARE(reader.read(R"({"topic":"jobs","verb":"done"})").messages.constFirst().name, u"jobs:done"_s);
    QCOMPARE(reader.read(R"({"type":"x"})").messages.constFirst().name, u"message"_s);
    MessageFormat array;
    array.event = {u"/0"_s};
    MessageReader arrays(array, {});
    QCOMPARE(arrays.read(R"(["job",{"id":1}])").messages.constFirst().event(), R"(["job",["job",{"id":1}]])"_b);
}

void PlainMessageTest::aFloodIsCutAndTold()
{
    QByteArray lines;
    for (int i = 0; i < MessageReader::maxMessages + 5; ++i)
        lines += "{\"type\":\"a\"}\n";
    QByteArray array = '[' + lines.trimmed().replace('\n', ',') + ']';
    MessageReader reader(usual, {});
    for (const QByteArray &bytes : {lines, array}) {
        const auto frame = reader.read(bytes);
        QCOMPARE(frame.messages.size(), MessageReader::maxMessages);
        QVERIFY(!frame.problem.isEmpty());
    }
}

void PlainMessageTest::survivesAnything_data()
{
    reads_data();
}

void PlainMessageTest::survivesAnything()
{
    QFETCH(const QByteArray, bytes);
    MessageReader reader(usual, {});
    for (const QByteArray &broken : damaged(bytes)) {
        for (const PlainMessage &message : reader.read(broken).messages) {
            (void)pongFor(message);
            (void)refusalText(message);
            (void)message.event();
        }
    }
}

void PlainMessageTest::says_data()
{
    QTest::addColumn<QJsonValue>("message");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a text") << QJsonValue(u"ping"_s) << "ping"_b;
    QTest::newRow("an object") << json(R"({"type":"ping"})") << R"({"type":"ping"})"_b;
    QTest::newRow("an array") << json(R"(["a",1])") << R"(["a",1])"_b;
    QTest::newRow("a number") << QJsonValue(7) << "7"_b;
}

void PlainMessageTest::says()
{
    QFETCH(const QJsonValue, message);
    QTEST(plainText(message), "text");
}

void PlainMessageTest::helloCarriesTheSecret_data()
{
    QTest::addColumn<QJsonValue>("message"); // Undefined: no hello
    QTest::addColumn<bool>("inFirstMessage");
    QTest::addColumn<std::optional<QByteArray>>("text");
    const auto is = [](const QByteArray &text) { return std::optional(text); };
    QTest::newRow("no hello") << QJsonValue(QJsonValue::Undefined) << false << std::optional<QByteArray>();
    QTest::newRow("the secret alone") << QJsonValue(QJsonValue::Undefined) << true << is(R"({"token":"s"})");
    QTest::newRow("as a member") << json(R"({"type":"auth"})") << true << is(R"({"token":"s","type":"auth"})");
    QTest::newRow("the profile's own member") << json(R"({"token":"Bearer {secret}"})") << true
                                              << is(R"({"token":"Bearer s"})");
    QTest::newRow("by its name") << json(R"({"a":["{secret}"]})") << false << is(R"({"a":["s"]})");
    QTest::newRow("in a text") << QJsonValue(u"AUTH {secret}"_s) << false << is("AUTH s");
    QTest::newRow("in no object") << QJsonValue(u"AUTH {secret}"_s) << true << is("AUTH s");
    QTest::newRow("none needed") << json(R"({"type":"hello"})") << false << is(R"({"type":"hello"})");
}

void PlainMessageTest::helloCarriesTheSecret()
{
    QFETCH(const QJsonValue, message);
    QFETCH(const bool, inFirstMessage);
    Profile profile;
    if (!message.isUndefined())
        profile.link.hello = Hello{message, {}, {}};
    if (inFirstMessage)
        profile.auth = {Auth::Place::FirstMessage, u"token"_s};
    const auto text = helloText(profile, u"s"_s, {});
    QVERIFY(text);
    QTEST(*text, "text");
}

void PlainMessageTest::helloNeedsItsVariables()
{
    Profile profile;
    profile.link.hello = Hello{json(R"({"room":"{project}"})"), {}, {}};
    const auto missing = helloText(profile, {}, {});
    QVERIFY(!missing);
    QCOMPARE(missing.error().name, u"project"_s);
    QCOMPARE(**helloText(profile, {}, {{u"project"_s, u"p"_s}}), R"({"room":"p"})"_b);
}

void PlainMessageTest::answersAPing_data()
{
    QTest::addColumn<QByteArray>("ping");
    QTest::addColumn<QByteArray>("pong");
    QTest::newRow("bare") << "ping"_b << "pong"_b;
    QTest::newRow("JSON text") << R"("ping")"_b << R"("pong")"_b;
    QTest::newRow("type") << R"({"type":"ping"})"_b << R"({"type":"pong"})"_b;
    QTest::newRow("event, with a time") << R"({"event":"ping","ts":17})"_b << R"({"event":"pong","ts":17})"_b;
}

void PlainMessageTest::answersAPing()
{
    QFETCH(const QByteArray, ping);
    MessageReader reader(usual, {});
    QTEST(pongFor(reader.read(ping).messages.constFirst()), "pong");
}

void PlainMessageTest::asksWithAReference_data()
{
    QTest::addColumn<QJsonValue>("message");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("none") << json(R"({"type":"list"})") << R"({"type":"list"})"_b << QString();
    QTest::newRow("a member") << json(R"({"ref":"{ref}"})") << R"({"ref":"17"})"_b << u"/ref"_s;
    QTest::newRow("deeper") << json(R"({"a/b":[0,{"~":"{ref}"}]})") << R"({"a/b":[0,{"~":"17"}]})"_b
                            << u"/a~1b/1/~0"_s;
    QTest::newRow("part of a text is no reference") << json(R"({"a":"x{ref}"})") << R"({"a":"x{ref}"})"_b << QString();
    QTest::newRow("a text") << QJsonValue(u"list"_s) << "list"_b << QString();
}

void PlainMessageTest::asksWithAReference()
{
    QFETCH(const QJsonValue, message);
    const PlainQuestion question = questionFrom(message, u"17"_s);
    QTEST(question.text, "text");
    QTEST(question.reference, "pointer");
}

void PlainMessageTest::findsTheAnswer_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("isAnswer");
    QTest::newRow("reference") << u"/ref"_s << R"({"type":"x","ref":"17"})"_b << true;
    QTest::newRow("reference as a number") << u"/ref"_s << R"({"ref":17})"_b << true;
    QTest::newRow("another reference") << u"/ref"_s << R"({"type":"jobs","ref":"18"})"_b << false;
    QTest::newRow("elsewhere") << u"/ref"_s << R"({"type":"jobs","data":{"ref":"17"}})"_b << false;
    QTest::newRow("no reference") << u"/ref"_s << R"({"type":"jobs"})"_b << false;
    QTest::newRow("by event") << QString() << R"({"type":"jobs"})"_b << true;
    QTest::newRow("another event") << QString() << R"({"type":"job"})"_b << false;
}

void PlainMessageTest::findsTheAnswer()
{
    QFETCH(const QString, pointer);
    QFETCH(const QByteArray, message);
    QFETCH(const bool, isAnswer);
    OpenQuestions questions;
    bool called = false;
    questions.add(pointer, u"17"_s, u"jobs"_s, Instant(1s), [&called](const JobFeed::Answer &) { called = true; });
    MessageReader reader(usual, {});
    const auto use = questions.take(reader.read(message).messages.constFirst());
    QCOMPARE(use.has_value(), isAnswer);
    QCOMPARE(questions.deadline().has_value(), !isAnswer);
    if (use)
        (*use)(QByteArray());
    QCOMPARE(called, isAnswer);
}

void PlainMessageTest::theOldestQuestionIsAnsweredFirst()
{
    OpenQuestions questions;
    int answered = 0;
    for (int i = 1; i <= 2; ++i)
        questions.add({}, {}, u"jobs"_s, Instant(1s), [&answered, i](const JobFeed::Answer &) { answered = i; });
    const PlainMessage message{u"jobs"_s, "{}", false};
    for (int i = 1; i <= 2; ++i) {
        (*questions.take(message))(QByteArray());
        QCOMPARE(answered, i);
    }
    QVERIFY(!questions.take(message));
}

void PlainMessageTest::questionsExpire()
{
    OpenQuestions questions;
    const auto nobody = [](const JobFeed::Answer &) {};
    questions.add(u"/ref"_s, u"1"_s, {}, Instant(3s), nobody);
    questions.add(u"/ref"_s, u"2"_s, {}, Instant(2s), nobody);
    QCOMPARE(questions.deadline(), std::optional(Instant(2s)));
    QCOMPARE(questions.takeExpired(Instant(2s - 1us)).size(), std::size_t(0));
    QCOMPARE(questions.takeExpired(Instant(2s)).size(), std::size_t(1));
    QCOMPARE(questions.deadline(), std::optional(Instant(3s)));
    QCOMPARE(questions.takeAll().size(), std::size_t(1));
    QCOMPARE(questions.deadline(), std::optional<Instant>());
    for (std::size_t i = 0; i < OpenQuestions::most; ++i) {
        QVERIFY(!questions.isFull());
        questions.add({}, {}, u"x"_s, Instant(1s), nobody);
    }
    QVERIFY(questions.isFull());
}

void PlainMessageTest::readsARefusal_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("text");
    QTest::newRow("message") << R"({"type":"error","message":"bad token"})"_b << u"bad token"_s;
    QTest::newRow("error") << R"({"error":"expired"})"_b << u"expired"_s;
    QTest::newRow("an object") << R"({"error":{"code":1,"message":"expired"}})"_b << u"expired"_s;
    QTest::newRow("reason") << R"({"reason":"a\nb"})"_b << u"a b"_s;
    QTest::newRow("nothing") << R"({"message":7})"_b << QString();
    QTest::newRow("no object") << R"("no")"_b << QString();
}

void PlainMessageTest::readsARefusal()
{
    QFETCH(const QByteArray, message);
    QTEST(refusalText({u"x"_s, message, false}), "text");
}

QTEST_APPLESS_MAIN(PlainMessageTest)
#include "plainmessagetest.moc"
