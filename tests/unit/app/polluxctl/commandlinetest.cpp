// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "polluxctl/commandline.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Ctl;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class CommandLineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesWrongArguments_data();
    void refusesWrongArguments();
    void seconds_data();
    void seconds();
    void ports_data();
    void ports();
    void words();
    void oneArgumentAtMost();
    void explains();
};

namespace {

struct Line
{
    Line()
    {
        line.addOption(u"format"_s, u"How."_s, u"FORMAT"_s);
        line.addOption(u"duration"_s, u"How long."_s, u"SECONDS"_s);
        line.addOption(u"port"_s, u"Where."_s, u"N"_s);
        line.addOption(u"demo"_s, u"A switch."_s);
    }

    CommandLine line{u"watch [URL] [options]"_s, u"Watch."_s};
};

} // namespace

Q_DECLARE_METATYPE(std::optional<Pollux::Milliseconds>)

void CommandLineTest::refusesWrongArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown option") << QStringList{u"--nope"_s} << u"nope"_s;
    QTest::newRow("value is missing") << QStringList{u"--format"_s} << u"--format"_s;
    QTest::newRow("value for a switch") << QStringList{u"--demo=1"_s} << u"--demo"_s;
}

void CommandLineTest::refusesWrongArguments()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, named);
    Line given;
    const auto parsed = given.line.parse(arguments);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ExitCode::Usage);
    QVERIFY2(parsed.error().message.startsWith(u"watch: "_s) && parsed.error().message.contains(named),
             qPrintable(parsed.error().message));
}

void CommandLineTest::seconds_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("isGood");
    QTest::addColumn<std::optional<Milliseconds>>("duration");
    const std::optional<Milliseconds> none;
    QTest::newRow("absent") << QStringList() << true << none;
    QTest::newRow("whole") << QStringList{u"--duration"_s, u"3"_s} << true << std::optional(Milliseconds(3s));
    QTest::newRow("with decimals") << QStringList{u"--duration=0.25"_s} << true << std::optional(Milliseconds(250));
    for (const char *wrong : {"", "0", "-1", "x", "1s", "nan", "inf", "1e300", "0.0001"})
        QTest::newRow(wrong) << QStringList{u"--duration="_s + QString::fromLatin1(wrong)} << false << none;
}

void CommandLineTest::seconds()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const bool, isGood);
    QFETCH(const std::optional<Milliseconds>, duration);
    Line given;
    QVERIFY(given.line.parse(arguments));
    const auto read = given.line.seconds(u"duration"_s);
    QCOMPARE(bool(read), isGood);
    if (isGood)
        QCOMPARE(*read, duration);
    else
        QVERIFY(read.error().message.startsWith(u"--duration: "_s));
}

void CommandLineTest::ports_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("port"); // -1: refused
    QTest::newRow("any") << u"0"_s << 0;
    QTest::newRow("largest") << u"65535"_s << 65535;
    QTest::newRow("too large") << u"65536"_s << -1;
    QTest::newRow("negative") << u"-1"_s << -1;
    QTest::newRow("word") << u"http"_s << -1;
}

void CommandLineTest::ports()
{
    QFETCH(const QString, text);
    QFETCH(const int, port);
    Line given;
    QVERIFY(given.line.parse({u"--port="_s + text}));
    const auto read = given.line.port(u"port"_s);
    QCOMPARE(read ? int(**read) : -1, port);
}

void CommandLineTest::words()
{
    const QStringList known{u"text"_s, u"ndjson"_s};
    Line absent;
    QVERIFY(absent.line.parse({}));
    QCOMPARE(*absent.line.word(u"format"_s, known), u"text"_s);
    Line good;
    QVERIFY(good.line.parse({u"--format"_s, u"ndjson"_s}));
    QCOMPARE(*good.line.word(u"format"_s, known), u"ndjson"_s);
    Line wrong;
    QVERIFY(wrong.line.parse({u"--format"_s, u"xml"_s}));
    QCOMPARE(wrong.line.word(u"format"_s, known).error(), usageError(u"--format: \"xml\" is none of text, ndjson"_s));
}

void CommandLineTest::oneArgumentAtMost()
{
    Line none;
    QVERIFY(none.line.parse({}));
    QCOMPARE(*none.line.optionalArgument(), QString());
    Line one;
    QVERIFY(one.line.parse({u"a"_s}));
    QCOMPARE(*one.line.optionalArgument(), u"a"_s);
    Line two;
    QVERIFY(two.line.parse({u"a"_s, u"b"_s}));
    QVERIFY(two.line.optionalArgument().error().message.contains(u"\"b\""_s));
}

void CommandLineTest::explains()
{
    Line given;
    given.line.addNote(u"A note.\n"_s);
    QVERIFY(given.line.parse({u"--help"_s}));
    QVERIFY(given.line.isHelpWanted());
    const QString text = given.line.helpText();
    QVERIFY(text.startsWith(u"Usage: polluxctl watch [URL] [options]\nWatch.\n"_s));
    QVERIFY(text.contains(u"--duration <SECONDS>"_s));
    QVERIFY(text.endsWith(u"A note.\n"_s));
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "commandlinetest.moc"
