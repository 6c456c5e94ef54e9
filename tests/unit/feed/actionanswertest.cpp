// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/actionanswer.h"

#include "support/damage.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

class ActionAnswerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answers_data();
    void answers();
    void bodies_data();
    void bodies();
    void words_data();
    void words();
    void survivesDamage();
};

void ActionAnswerTest::answers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("pointers");
    QTest::addColumn<QString>("refusal"); // empty: it consents
    const auto row = [](const char *name, const char *json, const char *refusal, const QStringList &pointers = {}) {
        QTest::newRow(name) << QByteArray(json) << pointers << QString::fromUtf8(refusal);
    };
    row("nothing", "[]", "");
    row("ok", R"([{"ok":true}])", "");
    row("no, and why", R"([{"ok":false,"error":"Job 7 is not in the failed state"}])", "Job 7 is not in the failed state");
    row("no, without a reason", R"([{"ok":false}])", "no reason given");
    row("no success, with a message", R"([{"success":false,"message":"locked"}])", "locked");
    row("an error alone", R"([{"error":"gone"}])", "gone");
    row("an error with a message", R"([{"error":{"code":"E1","message":"gone"}}])", "gone");
    row("an error with a code alone", R"([{"error":{"code":"E1"}}])", "E1");
    row("an error that is none", R"([{"error":null}])", "");
    row("an error that is false", R"([{"error":false}])", "");
    row("an error that is true", R"([{"error":true}])", "no reason given");
    row("a list of errors", R"([{"errors":["first","second"]}])", "first");
    row("a list of no errors", R"([{"errors":[]}])", "");
    row("what went wrong before", R"([{"ok":true,"error":"the attempt before"}])", "");
    row("a status", R"([{"status":"error","message":"no such queue"}])", "no such queue");
    row("another status", R"([{"status":"waiting"}])", "");
    row("a text", R"(["Missing lock for job 7"])", "Missing lock for job 7");
    row("a text that consents", R"(["OK"])", "");
    row("a number as text", R"(["17"])", "");
    row("a UUID", R"(["0ae3f1c2-7b7b-4a64-9d4a-3b1d7f6f3a10"])", "");
    row("Node.js, no error", R"([null,{"id":"7"}])", "");
    row("Node.js, an error", R"(["no such job",null])", "no such job");
    row("Node.js, no error but a refusal", R"([null,{"ok":false,"error":"no"}])", "no");
    row("false and a reason", R"([false,"busy"])", "busy");
    row("false", "[false]", "no reason given");
    row("true", "[true]", "");
    row("a number", "[3]", "");
    row("an object, as a plain WebSocket has it", R"({"type":"error","message":"not now"})", "not now");
    row("a pointer", R"([{"code":409,"why":"busy"}])", "busy", {u"/0/why"_s});
    row("a pointer to nothing", R"([{"code":200,"error":"the attempt before"}])", "", {u"/0/why"_s});
    row("no JSON", "[", "");
    row("hostile text", R"([{"error":"a\u0000b\u202e\u2066<b>c</b>\nd"}])", "a b<b>c</b> d");
}

void ActionAnswerTest::answers()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QStringList, pointers);
    QFETCH(const QString, refusal);
    QCOMPARE(refusalInAnswer(json, pointers).value_or(QString()), refusal);
}

void ActionAnswerTest::bodies_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("refusal");
    const auto row = [](const char *name, const char *json, const char *refusal) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(refusal);
    };
    row("nothing", "", "");
    row("a text", "OK", "");
    row("a JSON text", R"("moved to waiting")", "");
    row("a page", "<html>", "");
    row("a job", R"({"id":"7","state":"waiting"})", "");
    row("no", R"({"ok":false,"error":"not failed"})", "not failed");
    row("a list", "[1]", "");
}

void ActionAnswerTest::bodies()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, refusal);
    QCOMPARE(refusalInBody(json, {}).value_or(QString()), refusal);
}

void ActionAnswerTest::words_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QByteArray &body, const char *said) {
        QTest::newRow(name) << body << QString::fromUtf8(said);
    };
    row("nothing", "", "");
    row("error", R"({"error":"Job 7 is locked"})", "Job 7 is locked");
    row("message", R"({"statusCode":409,"message":"Job 7 is locked"})", "Job 7 is locked");
    row("detail", R"({"detail":"Job 7 is locked"})", "Job 7 is locked");
    row("text", "Job 7\r\nis locked\n", "Job 7 is locked");
    row("JSON text", R"("locked")", "locked");
    row("a page", "<html><body>409</body></html>", "");
    row("a long text", QByteArray(5000, 'x'), "");
}

void ActionAnswerTest::words()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, said);
    QCOMPARE(wordsInBody(body, {}).value_or(QString()), said);
}

void ActionAnswerTest::survivesDamage()
{
    const QByteArray whole = R"([{"ok":false,"error":{"message":"\ud83d\ude00 gone"}},[null,"x"]])";
    const auto check = [](const QByteArray &bytes) {
        for (const auto &said : {refusalInAnswer(bytes, {}), refusalInAnswer(bytes, {u"/0/error"_s}),
                                 refusalInBody(bytes, {}), wordsInBody(bytes, {})})
            QVERIFY(!said || (said->size() <= 501 && !said->contains(u'\n')));
    };
    for (qsizetype size = 0; size < whole.size(); ++size)
        check(whole.first(size));
    for (const QByteArray &damaged : Test::damaged(whole))
        check(damaged);
}

QTEST_GUILESS_MAIN(ActionAnswerTest)
#include "actionanswertest.moc"
