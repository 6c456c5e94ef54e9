// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/profilecatalog.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

class ProfileCatalogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theBuiltInOnesAreThere();
    void ownProfilesGoFirst();
    void aBrokenOwnProfileIsNotReplaced();
    void namesThatAreNoneAreLeftOut();
    void listsWhatIsBuiltIn();
    void whatIsBuiltInLoads();
    void loadsAFile();
    void tellsWhyNot_data();
    void tellsWhyNot();
    void heartWhisperComesBackQuickly();
    void smartVoiceSubscribesToAProject();

private:
    void write(const QString &name, const QByteArray &json);

    QTemporaryDir m_config;
};

// No profile of the person who runs the tests.
void ProfileCatalogTest::init()
{
    QVERIFY(qputenv("XDG_CONFIG_HOME", m_config.path().toUtf8()));
}

void ProfileCatalogTest::cleanup()
{
    QDir(userProfileFolder()).removeRecursively();
}

void ProfileCatalogTest::write(const QString &name, const QByteArray &json)
{
    QVERIFY(QDir().mkpath(userProfileFolder()));
    QFile file(userProfileFolder() + u'/' + name);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(json);
}

void ProfileCatalogTest::theBuiltInOnesAreThere()
{
    QStringList names;
    for (const ProfileEntry &entry : profileEntries()) {
        names.append(entry.name);
        QCOMPARE(entry.origin, ProfileEntry::Origin::BuiltIn);
    }
    QCOMPARE(names, builtInProfileNames());
    QCOMPARE(userProfileFolder(), m_config.path() + u"/pollux/profiles"_s);
}

void ProfileCatalogTest::ownProfilesGoFirst()
{
    using Origin = ProfileEntry::Origin;
    write(u"generic.json"_s, R"({"name":"generic","title":"Mine"})");
    write(u"aaa.json"_s, R"({"name":"aaa"})");
    const QList<ProfileEntry> entries = profileEntries();
    QCOMPARE(entries.size(), builtInProfileNames().size() + 1);
    QCOMPARE(entries.constFirst(), (ProfileEntry{u"aaa"_s, Origin::Yours}));
    QVERIFY(entries.contains(ProfileEntry{u"generic"_s, Origin::YoursOverBuiltIn}));
    QVERIFY(entries.contains(ProfileEntry{u"smartvoice"_s, Origin::BuiltIn}));
    QCOMPARE(loadProfile(u"generic"_s)->title, u"Mine"_s);
    QCOMPARE(loadProfile(u"aaa"_s)->name, u"aaa"_s);
    QCOMPARE(*profileText(u"aaa"_s), R"({"name":"aaa"})");
    QVERIFY(builtInProfileText(u"generic"_s) != *profileText(u"generic"_s));
}

void ProfileCatalogTest::aBrokenOwnProfileIsNotReplaced()
{
    write(u"generic.json"_s, R"({"name":"generic","link":1})");
    const auto profile = loadProfile(u"generic"_s);
    QVERIFY(!profile);
    QCOMPARE(profile.error().pointer, u"/link"_s);
    QVERIFY(profileEntries().contains(ProfileEntry{u"generic"_s, ProfileEntry::Origin::YoursOverBuiltIn}));
}

void ProfileCatalogTest::namesThatAreNoneAreLeftOut()
{
    write(u"Mine.json"_s, R"({"name":"mine"})");
    write(u".json"_s, R"({"name":"mine"})");
    write(u"mine.txt"_s, R"({"name":"mine"})");
    QCOMPARE(profileEntries().size(), builtInProfileNames().size());
    QVERIFY(!loadProfile(u"Mine"_s));
    QVERIFY(!profileText(u"../profiles/mine"_s));
}

void ProfileCatalogTest::listsWhatIsBuiltIn()
{
    QCOMPARE(builtInProfileNames(),
             (QStringList{u"bull-global"_s, u"bullmq-events"_s, u"celery-events"_s, u"generic"_s, u"geo-websocket"_s,
                          u"heart-whisper"_s, u"smartvoice"_s, u"supabase-realtime"_s}));
    QVERIFY(builtInProfileNames().contains(genericProfileName()));
}

void ProfileCatalogTest::whatIsBuiltInLoads()
{
    for (const QString &name : builtInProfileNames()) {
        const auto profile = loadProfile(name);
        QVERIFY2(profile, profile ? "" : qPrintable(profile.error().toString()));
        QCOMPARE(profile->name, name);
        QVERIFY(!profile->events.isEmpty());
        QVERIFY(builtInProfileText(name).startsWith('{'));
    }
    QVERIFY(builtInProfileText(u"nobody"_s).isEmpty());
}

void ProfileCatalogTest::loadsAFile()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"mine.json"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(R"({"name":"mine"})");
    file.close();
    QCOMPARE(loadProfile(file.fileName())->name, u"mine"_s);
}

void ProfileCatalogTest::tellsWhyNot_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *what, const QString &name, const QByteArray &contents, ProfileError::Kind kind) {
        QTest::newRow(what) << name << contents << int(kind);
    };
    row("no such name", u"nobody"_s, {}, ProfileError::Kind::Unreadable);
    row("no such file", u"nowhere/nobody.json"_s, {}, ProfileError::Kind::Unreadable);
    row("a folder", u"./"_s, {}, ProfileError::Kind::Unreadable);
    row("a name that climbs", u"../profiles/generic"_s, {}, ProfileError::Kind::Unreadable);
    row("not JSON", u"FILE"_s, "<html>", ProfileError::Kind::Malformed);
    row("too long", u"FILE"_s, QByteArray(2'000'000, ' '), ProfileError::Kind::Malformed);
    row("not a profile", u"FILE"_s, "{}", ProfileError::Kind::Invalid);
}

void ProfileCatalogTest::tellsWhyNot()
{
    QFETCH(QString, name);
    QFETCH(const QByteArray, contents);
    QTemporaryDir folder;
    if (name == "FILE"_L1) {
        name = folder.filePath(u"bad.json"_s);
        QFile file(name);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(contents);
    }
    const auto profile = loadProfile(name);
    QVERIFY(!profile);
    QTEST(int(profile.error().kind), "kind");
    QCOMPARE(profile.error().file, name);
    QVERIFY(!profile.error().expected.isEmpty());
}

void ProfileCatalogTest::heartWhisperComesBackQuickly()
{
    const auto profile = loadProfile(u"heart-whisper"_s);
    QCOMPARE(profile->link.reconnection.min, Milliseconds(1000));
    QCOMPARE(profile->link.reconnection.max, Milliseconds(5000));
    QCOMPARE(profile->link.connectTimeout, Milliseconds(20'000));
    QCOMPARE(profile->healthPath, u"/health"_s);
}

void ProfileCatalogTest::smartVoiceSubscribesToAProject()
{
    const auto profile = loadProfile(u"smartvoice"_s);
    QCOMPARE(profile->auth, (Auth{Auth::Place::Payload, u"token"_s}));
    QCOMPARE(profile->onConnect.constFirst().event, u"subscribe"_s);
    QCOMPARE(profile->onConnect.constFirst().variables, QStringList{u"project"_s});
    QCOMPARE(profile->snapshot->queues, (QStringList{u"audio-generation"_s, u"parse"_s}));
}

QTEST_APPLESS_MAIN(ProfileCatalogTest)
#include "profilecatalogtest.moc"
