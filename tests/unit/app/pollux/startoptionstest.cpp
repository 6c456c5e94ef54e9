// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "pollux/startoptions.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Pollux::Desktop;
using Wish = StartOptions::Wish;

Q_DECLARE_METATYPE(Wish)

class StartOptionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void understood_data();
    void understood();
    void refused_data();
    void refused();
    void helpNamesEveryOption();
};

void StartOptionsTest::understood_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Wish>("wish");
    QTest::addColumn<bool>("demo");
    QTest::newRow("nothing") << QStringList{} << Wish::Run << false;
    QTest::newRow("demo") << QStringList{u"--demo"_s} << Wish::Run << true;
    QTest::newRow("show") << QStringList{u"--show"_s} << Wish::Show << false;
    QTest::newRow("show the demo") << QStringList{u"--demo"_s, u"--show"_s} << Wish::Show << true;
    QTest::newRow("check") << QStringList{u"--check"_s} << Wish::Check << false;
    QTest::newRow("quit") << QStringList{u"--quit"_s} << Wish::Quit << false;
    QTest::newRow("quit the demo") << QStringList{u"--quit"_s, u"--demo"_s} << Wish::Quit << true;
    QTest::newRow("help") << QStringList{u"-h"_s} << Wish::Help << false;
    QTest::newRow("version") << QStringList{u"--version"_s} << Wish::Version << false;
}

void StartOptionsTest::understood()
{
    QFETCH(const QStringList, arguments);
    const auto options = parseStartOptions(arguments);
    QVERIFY(options);
    QTEST(options->wish, "wish");
    QTEST(options->demo, "demo");
}

void StartOptionsTest::refused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("names");
    QTest::newRow("unknown option") << QStringList{u"--shout"_s} << u"shout"_s;
    QTest::newRow("a URL") << QStringList{u"http://x"_s} << u"http://x"_s;
    QTest::newRow("check and show") << QStringList{u"--show"_s, u"--check"_s} << u"--check"_s;
    QTest::newRow("both") << QStringList{u"--show"_s, u"--quit"_s} << u"--quit"_s;
}

void StartOptionsTest::refused()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, names);
    const auto options = parseStartOptions(arguments);
    QVERIFY(!options);
    QVERIFY2(options.error().contains(names), qPrintable(options.error()));
    QVERIFY(!options.error().contains(u'\n'));
}

void StartOptionsTest::helpNamesEveryOption()
{
    const QString help = startOptionsHelp();
    for (const QString &option : {u"--demo"_s, u"--show"_s, u"--check"_s, u"--quit"_s, u"--help"_s, u"--version"_s})
        QVERIFY2(help.contains(option), qPrintable(option));
}

QTEST_GUILESS_MAIN(StartOptionsTest)
#include "startoptionstest.moc"
