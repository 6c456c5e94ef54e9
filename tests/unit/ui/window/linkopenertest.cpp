// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/window/linkopener.h"
#include "settings/settingsstore.h"
#include "ui/style/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace Pollux;
using namespace Pollux::Ui;

//! What a server calls a job's page, and what becomes of it. Whatever would be opened arrives here instead.
class LinkOpenerTest : public QObject
{
    Q_OBJECT
public Q_SLOTS:
    void onUrl(const QUrl &url) { m_opened += url; }

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingElseOpens_data();
    void nothingElseOpens();
    void aPageIsShownBeforeItIsOpened();
    void itMayBeLeft();
    void aTrustedHostIsNotAskedAbout();
    void aHostIsReadAsItIs();

private:
    QMessageBox *question() const { return m_window->findChild<QMessageBox *>(); }
    void answer(const QString &text) const
    {
        for (auto *button : question()->findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button->click();
        }
        QFAIL("no such answer");
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SettingsStore> m_settings;
    std::unique_ptr<QWidget> m_window;
    LinkOpener *m_opener = nullptr;
    QList<QUrl> m_opened;
    const QStringList m_schemes{u"https"_s, u"http"_s, u"file"_s, u"javascript"_s, u"data"_s, u"ftp"_s, u"ssh"_s, u"mailto"_s,
                                u"qrc"_s, u"vbscript"_s, u"smb"_s, u"tel"_s};
};

void LinkOpenerTest::init()
{
    for (const QString &scheme : m_schemes)
        QDesktopServices::setUrlHandler(scheme, this, "onUrl");
    m_theme = std::make_unique<Theme>();
    m_settings = std::make_unique<SettingsStore>(m_folder.filePath(QString::fromUtf8(QTest::currentTestFunction())));
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_opener = new LinkOpener(m_settings.get(), m_window.get());
}

void LinkOpenerTest::cleanup()
{
    for (const QString &scheme : m_schemes)
        QDesktopServices::unsetUrlHandler(scheme);
    m_window.reset();
    m_settings.reset();
    m_theme.reset();
    m_opened.clear();
}

void LinkOpenerTest::nothingElseOpens_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"file:///etc/passwd", "javascript:alert(1)", "data:text/html,<b>x</b>", "ftp://host/x", "ssh://host",
                                "mailto:a@b.example", "qrc:/x", "vbscript:x", "smb://host/share", "tel:123", "https:///etc/passwd",
                                "http:", "", "relative/path", "//host/path", "https://", "HTTPS:no-host"})
        QTest::newRow(address) << QString::fromUtf8(address);
}

void LinkOpenerTest::nothingElseOpens()
{
    QFETCH(const QString, address);
    QSignalSpy failed(m_opener, &LinkOpener::failed);
    m_opener->open(QUrl(address));
    QCOMPARE(failed.count(), 1);
    QVERIFY(!question());
    QVERIFY(m_opened.isEmpty());
}

void LinkOpenerTest::aPageIsShownBeforeItIsOpened()
{
    const QUrl url(u"https://cdn.example.com/a%20b?x=1&y=<b>"_s);
    m_opener->open(url);
    QVERIFY(m_opened.isEmpty());
    QVERIFY(question());
    QCOMPARE(question()->textFormat(), Qt::PlainText);
    QVERIFY(question()->informativeText().startsWith(u"https://cdn.example.com/a"_s));
    answer(u"Copy address"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), url.toString(QUrl::FullyEncoded));
    QVERIFY(m_opened.isEmpty());
    m_opener->open(url);
    answer(u"Open"_s);
    QCOMPARE(m_opened, QList{url});
    m_opened.clear();
    m_opener->open(url); // asked each time
    QVERIFY(m_opened.isEmpty());
}

void LinkOpenerTest::itMayBeLeft()
{
    m_opener->open(QUrl(u"http://a.example/"_s));
    answer(u"Leave it"_s);
    QVERIFY(m_opened.isEmpty());
    QTRY_VERIFY(!question());
    m_opener->open(QUrl(u"http://a.example/"_s));
    QTest::keyClick(question(), Qt::Key_Escape);
    QVERIFY(m_opened.isEmpty());
}

void LinkOpenerTest::aTrustedHostIsNotAskedAbout()
{
    m_opener->open(QUrl(u"https://a.example/1"_s));
    question()->findChild<QCheckBox *>()->setChecked(true);
    answer(u"Open"_s);
    QCOMPARE(m_opened.size(), 1);
    QTRY_VERIFY(!question());
    LinkOpener again(m_settings.get(), m_window.get());
    again.open(QUrl(u"https://user:secret@a.example/2"_s));
    QCOMPARE(m_opened.size(), 2);
    QCOMPARE(m_opened.at(1), QUrl(u"https://a.example/2"_s)); // no user name goes with it
    for (const char *other : {"http://a.example/2", "https://b.a.example/2", "https://a.example:8443/2", "https://a.example.evil/2"}) {
        again.open(QUrl(QString::fromUtf8(other)));
        QVERIFY2(question(), other);
        QCOMPARE(m_opened.size(), 2);
        answer(u"Leave it"_s);
        QTRY_VERIFY(!question());
    }
    again.open(QUrl(u"file://a.example/etc/passwd"_s));
    QCOMPARE(m_opened.size(), 2);
}

void LinkOpenerTest::aHostIsReadAsItIs()
{
    QCOMPARE(addressForTheEye(QUrl(u"https://good.example@evil.example/"_s)), u"https://evil.example/"_s);
    QVERIFY(addressForTheEye(QUrl(u"https://\u0430pple.com/x"_s)).contains(u"xn--"_s)); // a Cyrillic letter
    QVERIFY(!addressForTheEye(QUrl(u"https://a.example/\u202Egpj.exe"_s)).contains(QChar(0x202E)));
    QVERIFY(addressForTheEye(QUrl(u"https://a.example/"_s + QString(5'000, u'x'))).size() <= 300);
}

QTEST_MAIN(LinkOpenerTest)
#include "linkopenertest.moc"
