// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/settings/serversaver.h"
#include "settingsfixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Ui;
using namespace Qt::StringLiterals;
using Pollux::Test::SettingsFixture;
using Status = SecretAnswer::Status;

class ServerSaverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAToken()
    {
        SettingsFixture f;
        ServerSaver saver(&f.settings, &f.secrets);
        QSignalSpy told(&saver, &ServerSaver::told);
        ServerEntry entry = f.add(u"A"_s, u"https://a.example.org"_s);
        entry.title = u"B"_s;
        saver.save(entry, {});
        QCOMPARE(f.saved(entry.id).title, u"B"_s);
        QVERIFY(!f.saved(entry.id).hasSecret);
        QCOMPARE(told.count(), 1);
        QCOMPARE(told.first().at(1).toString(), u"Saved."_s);
    }

    void whatBecomesOfAToken_data()
    {
        QTest::addColumn<Status>("status");
        QTest::addColumn<bool>("stored");
        QTest::addColumn<QString>("words");
        QTest::newRow("stored") << Status::Found << true << u"in the keychain"_s;
        QTest::newRow("locked") << Status::Locked << false << u"locked: the server is saved, the token is not"_s;
        QTest::newRow("no keychain") << Status::Unavailable << false << u"no keychain"_s;
        QTest::newRow("failed") << Status::Failed << false << u"the token is not"_s;
    }

    void whatBecomesOfAToken()
    {
        QFETCH(Status, status);
        QFETCH(bool, stored);
        QFETCH(QString, words);
        SettingsFixture f;
        ServerSaver saver(&f.settings, &f.secrets);
        QSignalSpy told(&saver, &ServerSaver::told);
        QSignalSpy taken(&saver, &ServerSaver::tokenStored);
        const ServerEntry entry = f.add(u"A"_s, u"https://a.example.org"_s);
        saver.save(entry, u"hunter2"_s);
        QVERIFY(f.saved(entry.id).hasSecret); // saved whatever the keychain will say
        f.answerWrite(entry.id, status);
        QCOMPARE(told.count(), 2);
        QVERIFY2(told.last().at(1).toString().contains(words), qPrintable(told.last().at(1).toString()));
        QCOMPARE(taken.count(), stored ? 1 : 0);
        QCOMPARE(saver.unstoredToken(entry.id), stored ? QString() : u"hunter2"_s);
        QVERIFY(f.saved(entry.id).hasSecret);

        QFile file(f.settings.fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("hunter2"));
    }

    // The real store, where nothing listens: the answer comes by itself.
    void absentKeychain()
    {
        SettingsFixture f;
        ServerSaver saver(&f.settings, &f.secrets);
        QSignalSpy told(&saver, &ServerSaver::told);
        const ServerEntry entry = f.add(u"A"_s, u"https://a.example.org"_s);
        saver.save(entry, u"hunter2"_s);
        QTRY_COMPARE(told.count(), 2);
        QVERIFY(told.last().at(1).toString().contains(u"There is no keychain"_s));
    }

    void unlockingStoresWhatWaits()
    {
        SettingsFixture f;
        ServerSaver saver(&f.settings, &f.secrets);
        const ServerEntry entry = f.add(u"A"_s, u"https://a.example.org"_s);
        saver.save(entry, u"hunter2"_s);
        f.answerWrite(entry.id, Status::Locked);
        QSignalSpy answers(&f.secrets, &SecretStore::writeFinished);
        QTRY_COMPARE(answers.count(), 1); // the real store's answer to the first write
        Q_EMIT f.secrets.unlocked();
        QTRY_COMPARE(answers.count(), 2);
        saver.dropUnstoredToken(entry.id);
        Q_EMIT f.secrets.unlocked();
        f.secrets.read(u"other"_s); // answered after everything that was asked before
        QSignalSpy reads(&f.secrets, &SecretStore::readFinished);
        QTRY_COMPARE(reads.count(), 1);
        QCOMPARE(answers.count(), 2);
    }

    void anAnswerToSomebodyElse()
    {
        SettingsFixture f;
        ServerSaver saver(&f.settings, &f.secrets);
        QSignalSpy told(&saver, &ServerSaver::told);
        f.answerWrite(u"other"_s, Status::Locked);
        f.answerRemove(u"other"_s, Status::Locked);
        QCOMPARE(told.count(), 0);
    }

    void removesAToken_data()
    {
        QTest::addColumn<Status>("status");
        QTest::addColumn<bool>("gone");
        QTest::newRow("gone") << Status::NotFound << true;
        QTest::newRow("locked") << Status::Locked << false;
        QTest::newRow("no keychain") << Status::Unavailable << false;
        QTest::newRow("failed") << Status::Failed << false;
    }

    void removesAToken()
    {
        QFETCH(Status, status);
        QFETCH(bool, gone);
        SettingsFixture f;
        ServerSaver saver(&f.settings, &f.secrets);
        QSignalSpy told(&saver, &ServerSaver::told);
        const ServerEntry entry = f.add(u"A"_s, u"https://a.example.org"_s, true);
        saver.removeToken(entry.id);
        QVERIFY(f.saved(entry.id).hasSecret);
        f.answerRemove(entry.id, status);
        QCOMPARE(f.saved(entry.id).hasSecret, !gone);
        QCOMPARE(told.last().at(2).value<Tone>(), gone ? Tone::Ok : Tone::Warn);
    }

    void removesAServer()
    {
        SettingsFixture f;
        ServerSaver saver(&f.settings, &f.secrets);
        QSignalSpy told(&saver, &ServerSaver::told);
        QSignalSpy answers(&f.secrets, &SecretStore::removeFinished);
        const ServerEntry entry = f.add(u"A"_s, u"https://a.example.org"_s, true);
        saver.removeServer(entry);
        QVERIFY(f.settings.servers().isEmpty());
        QTRY_COMPARE(answers.count(), 1); // the keychain was asked to forget the token
        QCOMPARE(told.count(), 1);        // and could not
        QVERIFY(told.first().at(1).toString().contains(u"still in the keychain"_s));

        const ServerEntry open = f.add(u"B"_s, u"https://b.example.org"_s, false);
        saver.removeServer(open);
        f.answerRemove(open.id, Status::NotFound);
        QCOMPARE(told.count(), 1);
    }

    void whatCannotBeWrittenIsSaid()
    {
        SettingsFixture f;
        ServerSaver saver(&f.settings, &f.secrets);
        QSignalSpy told(&saver, &ServerSaver::told);
        ServerEntry entry = f.add(u"A"_s, u"https://a.example.org"_s);
        entry.url = QUrl(u"https://me:hunter2@a.example.org"_s);
        saver.save(entry, {});
        QCOMPARE(told.count(), 1);
        QCOMPARE(told.first().at(2).value<Tone>(), Tone::Bad);
        QVERIFY(!told.first().at(1).toString().contains(u"hunter2"_s));
    }
};

QTEST_GUILESS_MAIN(ServerSaverTest)
#include "serversavertest.moc"
