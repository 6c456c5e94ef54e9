// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/database.h"
#include "store/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Store;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class DatabaseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void anOlderFileIsBroughtUpToDate();
    void aStepThatFailsLeavesTheVersionBefore();
    void aNewerFileIsLeftAlone();
    void whoReadsNeedsTheNewestVersion();
    void whatCannotBeOpened_data();
    void whatCannotBeOpened();
    void aDamagedFileIsKeptAside();
    void aLockedFileIsAnError();
    void whoReadsMakesNoFile();

private:
    std::unique_ptr<Database> open(Database::Access access = Database::Access::Write);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

namespace {

const Migration first{u"CREATE TABLE a (x INTEGER)"_s, u"INSERT INTO a VALUES (7)"_s};
const Migration second{u"CREATE TABLE b (x INTEGER)"_s, u"INSERT INTO b SELECT x FROM a"_s, u"DROP TABLE a"_s};

} // namespace

void DatabaseTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"some/where/test.sqlite"_s);
}

std::unique_ptr<Database> DatabaseTest::open(Database::Access access)
{
    auto database = Database::open(m_file, {.access = access, .patience = 50ms});
    if (!database)
        qFatal("%s", qPrintable(database.error().toString()));
    return *std::move(database);
}

void DatabaseTest::anOlderFileIsBroughtUpToDate()
{
    QVERIFY(bringUpToDate(*open(), {first}));
    QVERIFY(bringUpToDate(*open(), {first, second}));
    const auto database = open();
    QCOMPARE(database->value(u"SELECT x FROM b"_s)->toInt(), 7);
    QCOMPARE(database->value(u"PRAGMA user_version"_s)->toInt(), 2);
    QVERIFY(bringUpToDate(*database, {first, second})); // nothing to do
    QCOMPARE(database->value(u"SELECT count(*) FROM b"_s)->toInt(), 1);
    // Ours: from nothing, and again.
    m_file = m_folder->filePath(u"ours.sqlite"_s);
    QVERIFY(bringUpToDate(*open()));
    QVERIFY(bringUpToDate(*open()));
    QVERIFY(checkVersion(*open(Database::Access::Read)));
    QCOMPARE(open()->value(u"PRAGMA user_version"_s)->toInt(), int(migrations().size()));
}

void DatabaseTest::aStepThatFailsLeavesTheVersionBefore()
{
    QVERIFY(bringUpToDate(*open(), {first}));
    const auto done = bringUpToDate(*open(), {first, second + Migration{u"INSERT INTO nowhere VALUES (1)"_s}});
    QVERIFY(!done);
    QCOMPARE(done.error().code, u"database-unusable"_s);
    QCOMPARE(open()->value(u"PRAGMA user_version"_s)->toInt(), 1);
    QCOMPARE(open()->value(u"SELECT x FROM a"_s)->toInt(), 7);
    QVERIFY(!open()->value(u"SELECT x FROM b"_s));
}

void DatabaseTest::aNewerFileIsLeftAlone()
{
    QVERIFY(bringUpToDate(*open(), {first, second}));
    const auto done = bringUpToDate(*open(), {first});
    QVERIFY(!done);
    QCOMPARE(done.error().code, u"database-newer"_s);
    QCOMPARE(checkVersion(*open(), {first}).error().code, u"database-newer"_s);
    QCOMPARE(open()->value(u"SELECT x FROM b"_s)->toInt(), 7);
}

void DatabaseTest::whoReadsNeedsTheNewestVersion()
{
    QVERIFY(bringUpToDate(*open(), {first}));
    const auto reader = open(Database::Access::Read);
    QCOMPARE(checkVersion(*reader, {first, second}).error().code, u"database-unusable"_s);
    QVERIFY(checkVersion(*reader, {first}));
    QVERIFY(!reader->run(u"INSERT INTO a VALUES (8)"_s));
}

void DatabaseTest::whatCannotBeOpened_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    QTest::newRow("nonsense") << u"x.sqlite"_s << QByteArray(8192, 'x') << u"database-damaged"_s;
    QTest::newRow("cut off") << u"x.sqlite"_s << QByteArray("SQLite format 3\0half of a head, no more", 39) << u"database-damaged"_s;
    QTest::newRow("below a file") << u"file/x.sqlite"_s << QByteArray() << u"database-unusable"_s;
    QTest::newRow("a folder that nobody can write") << u"/proc/pollux/x.sqlite"_s << QByteArray() << u"database-unusable"_s;
    QTest::newRow("a folder in its place") << u"."_s << QByteArray() << u"database-unusable"_s;
}

void DatabaseTest::whatCannotBeOpened()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, content);
    QFile blocking(m_folder->filePath(u"file"_s));
    QVERIFY(blocking.open(QFile::WriteOnly));
    const QString path = file.startsWith(u'/') ? file : m_folder->filePath(file);
    if (!content.isEmpty()) {
        QFile damaged(path);
        QVERIFY(damaged.open(QFile::WriteOnly));
        damaged.write(content);
    }
    const auto database = Database::open(path, {});
    QVERIFY(!database);
    QTEST(database.error().code, "code");
    QVERIFY(!database.error().transient);
    QVERIFY(!database.error().detail.contains(u'\n'));
}

void DatabaseTest::aDamagedFileIsKeptAside()
{
    QVERIFY(QDir().mkpath(QFileInfo(m_file).path()));
    for (const QByteArray &content : {QByteArray(4096, 'x'), QByteArray(4096, 'y')}) {
        QFile file(m_file);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(content);
        file.close();
        QCOMPARE(Database::open(m_file, {}).error().code, u"database-damaged"_s);
        QVERIFY(setAside(m_file));
        QVERIFY(!QFile::exists(m_file));
        QFile aside(m_file + u".damaged"_s);
        QVERIFY(aside.open(QFile::ReadOnly));
        QCOMPARE(aside.readAll(), content);
    }
    QVERIFY(bringUpToDate(*open()));
}

void DatabaseTest::aLockedFileIsAnError()
{
    const auto one = open();
    QVERIFY(bringUpToDate(*one, {first}));
    const auto two = open();
    QVERIFY(one->begin());
    const auto begun = two->begin();
    QVERIFY(!begun);
    QCOMPARE(begun.error().code, u"database-locked"_s);
    QVERIFY(begun.error().transient);
    one->rollback();
    QVERIFY(two->begin());
    QVERIFY(two->commit());
}

void DatabaseTest::whoReadsMakesNoFile()
{
    const auto database = Database::open(m_file, {.access = Database::Access::Read});
    QVERIFY(!database);
    QCOMPARE(database.error().code, u"database-missing"_s);
    QVERIFY(!QFileInfo::exists(QFileInfo(m_file).path()));
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "databasetest.moc"
