// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/settings/logview.h"

#include "ui/style/theme.h"

#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Ui;
using namespace Qt::StringLiterals;

class LogViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void linesAreShownAndSearched();
    void itFollowsTheFile();
    void onlyTheEndOfALongOne();
    void withoutAFileItSaysSo();
    void whatStandsThereIsPlain();

private:
    QString path() const { return m_folder->filePath(u"pollux.log"_s); }
    void append(const QByteArray &text);
    QString shown() const { return m_view->findChild<QPlainTextEdit *>()->toPlainText(); }
    void make();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LogView> m_view;
};

void LogViewTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_theme = std::make_unique<Theme>();
}

void LogViewTest::cleanup()
{
    m_view.reset();
    m_theme.reset();
}

void LogViewTest::append(const QByteArray &text)
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
    file.write(text);
}

void LogViewTest::make()
{
    m_view = std::make_unique<LogView>(path());
    m_view->show();
}

void LogViewTest::linesAreShownAndSearched()
{
    append("one connected\ntwo waiting\nthree Connected\n");
    make();
    QCOMPARE(shown(), u"one connected\ntwo waiting\nthree Connected"_s);
    QTest::keyClicks(m_view->findChild<QLineEdit *>(), u"connected"_s);
    QCOMPARE(shown(), u"one connected\nthree Connected"_s);
    m_view->findChild<QLineEdit *>()->clear();
    QCOMPARE(shown().count(u'\n'), 2);
}

void LogViewTest::itFollowsTheFile()
{
    append("one\n");
    make();
    append("two\n");
    QTRY_COMPARE(shown(), u"one\ntwo"_s);
    // It rotates: another file takes the name.
    QVERIFY(QFile::rename(path(), m_folder->filePath(u"pollux.1.log"_s)));
    append("three\n");
    QTRY_COMPARE(shown(), u"three"_s);
    append("four\n");
    QTRY_COMPARE(shown(), u"three\nfour"_s);
}

void LogViewTest::onlyTheEndOfALongOne()
{
    const QByteArray line = QByteArray(99, 'x') + '\n';
    append("the first line\n" + line.repeated(int(LogView::mostBytes / line.size()) + 10) + "the last line\n");
    make();
    QVERIFY(!shown().contains("first"_L1));
    QVERIFY(shown().endsWith("the last line"_L1));
    QVERIFY(shown().startsWith(QString(99, u'x') + u'\n')); // no half line
}

void LogViewTest::withoutAFileItSaysSo()
{
    make();
    QCOMPARE(shown(), QString());
    append("now\n");
    QTRY_COMPARE(shown(), u"now"_s);
}

void LogViewTest::whatStandsThereIsPlain()
{
    append("a \x1b[31mred\xe2\x80\xae line\n");
    make();
    QVERIFY(!shown().contains(QChar(0x1b)));
    QVERIFY(!shown().contains(QChar(0x202e)));
}

QTEST_MAIN(LogViewTest)
#include "logviewtest.moc"
