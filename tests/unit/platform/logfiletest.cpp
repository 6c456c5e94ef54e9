// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/logfile.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <vector>

using namespace Pollux;
using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcTest, "pollux.test", QtInfoMsg)

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class LogFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aMessageIsALine();
    void secretsAndControlCharactersAreTakenOut();
    void itRotates();
    void itIsTheOwnersAlone();
    void threadsDoNotMixTheirLines();
    void onceDestroyedItHearsNothing();
    void whatCannotBeOpenedIsTold();
    void itsStandardPlace();

private:
    QString path() const { return m_folder->filePath(u"state/pollux.log"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void LogFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void LogFileTest::aMessageIsALine()
{
    const auto log = LogFile::open(path());
    QVERIFY(log);
    qCInfo(lcTest) << "connected over" << "websocket";
    qCWarning(lcTest).noquote() << u"佇列"_s;
    const QByteArrayList lines = contentOf(path()).split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines.at(0).endsWith("Z info pollux.test: connected over websocket"), lines.at(0).constData());
    QVERIFY(QDateTime::fromString(QString::fromLatin1(lines.at(0).first(24)), Qt::ISODateWithMs).isValid());
    QVERIFY2(lines.at(1).endsWith("Z warning pollux.test: 佇列"), lines.at(1).constData());
}

void LogFileTest::secretsAndControlCharactersAreTakenOut()
{
    const auto log = LogFile::open(path());
    QVERIFY(log);
    qCInfo(lcTest).noquote() << "Authorization: Bearer s3cret.token at https://user:s3cret@a.example/?token=s3cret";
    qCInfo(lcTest).noquote() << u"two\nlines \x1b[31m and \u202Eback"_s;
    const QByteArray text = contentOf(path());
    QVERIFY2(!text.contains("s3cret"), text.constData());
    QCOMPARE(text.count('\n'), 2);
    QVERIFY(!text.contains('\x1b'));
    QVERIFY(!text.contains("\xe2\x80\xae"));
}

void LogFileTest::itRotates()
{
    LogFile::Limits limits;
    limits.bytes = 2'000;
    limits.files = 2;
    const auto log = LogFile::open(path(), limits);
    QVERIFY(log);
    for (int i = 0; i < 200; ++i)
        qCInfo(lcTest) << "line" << i;
    const QDir folder(QFileInfo(path()).absolutePath());
    QCOMPARE(folder.entryList(QDir::Files), (QStringList{u"pollux.1.log"_s, u"pollux.2.log"_s, u"pollux.log"_s}));
    for (const QFileInfo &file : folder.entryInfoList(QDir::Files))
        QVERIFY(file.size() <= 2'000);
    QVERIFY(contentOf(path()).contains("line 199\n"));
}

void LogFileTest::itIsTheOwnersAlone()
{
    LogFile::Limits limits;
    limits.bytes = 500;
    limits.files = 1;
    const auto log = LogFile::open(path(), limits);
    QVERIFY(log);
    for (int i = 0; i < 20; ++i)
        qCInfo(lcTest) << "line" << i;
    for (const QFileInfo &file : QDir(QFileInfo(path()).absolutePath()).entryInfoList(QDir::Files))
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
}

void LogFileTest::threadsDoNotMixTheirLines()
{
    const auto log = LogFile::open(path());
    QVERIFY(log);
    constexpr int threads = 4;
    constexpr int each = 200;
    std::vector<std::unique_ptr<QThread>> running;
    for (int t = 0; t < threads; ++t) {
        running.emplace_back(QThread::create([t] {
            for (int i = 0; i < each; ++i)
                qCInfo(lcTest).noquote() << QString(40, QChar(u'a' + t));
        }));
        running.back()->start();
    }
    for (const auto &thread : running)
        QVERIFY(thread->wait(60'000));
    QByteArrayList lines = contentOf(path()).split('\n');
    lines.removeLast();
    QCOMPARE(lines.size(), threads * each);
    for (const QByteArray &line : lines) {
        const QByteArray said = line.sliced(line.lastIndexOf(' ') + 1);
        QCOMPARE(said, QByteArray(40, said.at(0)));
    }
}

void LogFileTest::onceDestroyedItHearsNothing()
{
    {
        const auto log = LogFile::open(path());
        QVERIFY(log);
        qCInfo(lcTest) << "first";
    }
    qCInfo(lcTest) << "second";
    QVERIFY(contentOf(path()).contains("first"));
    QVERIFY(!contentOf(path()).contains("second"));
    const auto again = LogFile::open(path());
    qCInfo(lcTest) << "third";
    QVERIFY(contentOf(path()).contains("first")); // it goes on where it was
    QVERIFY(contentOf(path()).contains("third"));
}

void LogFileTest::whatCannotBeOpenedIsTold()
{
    QFile inTheWay(m_folder->filePath(u"state"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto log = LogFile::open(path());
    QVERIFY(!log);
    QVERIFY2(log.error().contains("pollux.log"_L1), qPrintable(log.error()));
    QVERIFY(QDir(m_folder->path()).mkpath(u"folder/pollux.log"_s));
    QVERIFY(!LogFile::open(m_folder->filePath(u"folder/pollux.log"_s)));
}

void LogFileTest::itsStandardPlace()
{
    qputenv("XDG_STATE_HOME", "/var/lib/somebody");
    QCOMPARE(LogFile::standardFile(), u"/var/lib/somebody/pollux/pollux.log"_s);
    qputenv("XDG_STATE_HOME", "relative");
    QCOMPARE(LogFile::standardFile(), QDir::homePath() + u"/.local/state/pollux/pollux.log"_s);
}

QTEST_GUILESS_MAIN(LogFileTest)
#include "logfiletest.moc"
