// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/autostart.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

class AutostartTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void itIsSwitchedOnAndOff();
    void whatTheDesktopHasSwitchedOffIsOff_data();
    void whatTheDesktopHasSwitchedOffIsOff();
    void aCommandIsQuoted_data();
    void aCommandIsQuoted();
    void aFolderThatCannotBeMadeIsTold();

private:
    Autostart autostart() const { return {u"org.example.Pollux"_s, u"Pollux"_s, {u"/opt/my apps/pollux"_s}}; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void AutostartTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", m_folder->path().toUtf8());
}

void AutostartTest::itIsSwitchedOnAndOff()
{
    Autostart start = autostart();
    QVERIFY(!start.isEnabled());
    QVERIFY(start.setEnabled(false)); // nothing to do
    QVERIFY(start.setEnabled(true));
    QVERIFY(start.isEnabled());
    QCOMPARE(start.file(), m_folder->filePath(u"autostart/org.example.Pollux.desktop"_s));
    QFile file(start.file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.startsWith("[Desktop Entry]\nType=Application\n"));
    QVERIFY(text.contains("\nExec=\"/opt/my apps/pollux\"\n"));
    QVERIFY(text.contains("\nIcon=org.example.Pollux\n"));
    QVERIFY(start.setEnabled(true)); // again
    QVERIFY(start.setEnabled(false));
    QVERIFY(!start.isEnabled());
    QVERIFY(!QFile::exists(start.file()));
}

void AutostartTest::whatTheDesktopHasSwitchedOffIsOff_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isEnabled");
    QTest::newRow("plain") << QByteArray("[Desktop Entry]\nType=Application\n") << true;
    QTest::newRow("hidden") << QByteArray("[Desktop Entry]\nHidden=true\n") << false;
    QTest::newRow("hidden, with spaces") << QByteArray("[Desktop Entry]\r\nHidden = true\r\n") << false;
    QTest::newRow("GNOME") << QByteArray("[Desktop Entry]\nX-GNOME-Autostart-enabled=false\n") << false;
    QTest::newRow("an action's key") << QByteArray("[Desktop Entry]\n[Desktop Action New]\nHidden=true\n") << true;
}

void AutostartTest::whatTheDesktopHasSwitchedOffIsOff()
{
    QFETCH(QByteArray, text);
    Autostart start = autostart();
    QVERIFY(QDir().mkpath(m_folder->filePath(u"autostart"_s)));
    QFile file(start.file());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    QTEST(start.isEnabled(), "isEnabled");
    QVERIFY(start.setEnabled(true));
    QVERIFY(start.isEnabled());
}

void AutostartTest::aCommandIsQuoted_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << QStringList{u"/usr/bin/pollux"_s} << uR"("/usr/bin/pollux")"_s;
    QTest::newRow("arguments") << QStringList{u"/usr/bin/pollux"_s, u"--show"_s} << uR"("/usr/bin/pollux" "--show")"_s;
    QTest::newRow("a space") << QStringList{u"/my apps/p"_s} << uR"("/my apps/p")"_s;
    QTest::newRow("a field code") << QStringList{u"/100%f/p"_s} << uR"("/100%%f/p")"_s;
    QTest::newRow("a quote") << QStringList{u"/a\"b"_s} << uR"("/a\\"b")"_s;
    QTest::newRow("a shell's words") << QStringList{u"/$HOME/`id`"_s} << uR"("/\\$HOME/\\`id\\`")"_s;
    QTest::newRow("a backslash") << QStringList{u"/a\\b"_s} << uR"("/a\\\\b")"_s;
}

void AutostartTest::aCommandIsQuoted()
{
    QFETCH(QStringList, command);
    QTEST(execLine(command), "line");
}

void AutostartTest::aFolderThatCannotBeMadeIsTold()
{
    QFile inTheWay(m_folder->filePath(u"autostart"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    Autostart start = autostart();
    const auto done = start.setEnabled(true);
    QVERIFY(!done);
    QVERIFY2(done.error().contains("autostart"_L1), qPrintable(done.error()));
    QVERIFY(!start.isEnabled());
}

QTEST_GUILESS_MAIN(AutostartTest)
#include "autostarttest.moc"
