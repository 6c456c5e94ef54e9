// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/settings/networkform.h"
#include "settingsfixture.h"
#include "ui/settings/networkcheck.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Ui;
using namespace Qt::StringLiterals;
using Pollux::Test::SettingsFixture;
using Proxy = NetworkChoice::Proxy;
using Status = SecretAnswer::Status;

namespace {

const QString passwordKey = QString::fromLatin1(NetworkChoice::proxySecretKey);

//! The form as a person meets it.
struct Person
{
    explicit Person(SettingsFixture *f) : form(&f->settings, &f->secrets)
    {
        form.resize(700, 500);
        form.show();
    }

    template<typename T>
    T *named(const QString &name) const
    {
        const auto widgets = form.findChildren<T *>();
        const auto found =
            std::find_if(widgets.begin(), widgets.end(), [&](T *widget) { return widget->accessibleName() == name; });
        return found == widgets.end() ? nullptr : *found;
    }
    QLineEdit *field(const QString &name) const { return named<QLineEdit>(name); }
    void type(const QString &name, const QString &text) const
    {
        field(name)->selectAll();
        field(name)->insert(text);
        QTest::keyClick(field(name), Qt::Key_Return);
    }
    void choose(Proxy proxy) const
    {
        auto *const box = named<QComboBox>(u"Proxy"_s);
        box->setCurrentIndex(box->findData(int(proxy)));
        Q_EMIT box->activated(box->currentIndex());
    }
    bool reads(const QString &text) const
    {
        const auto labels = form.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }

    Theme theme;
    NetworkForm form;
};

} // namespace

class NetworkFormTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aProxyCountsOnceItsAddressCanBeUsed();
    void thePasswordGoesIntoTheKeychainAlone();
    void aLockedKeychainLosesNothing();
    void aFileOfCertificatesIsLookedInto();
    void whatIsSetElsewhereIsShown();
    void proxiesAreChecked_data();
    void proxiesAreChecked();
};

void NetworkFormTest::aProxyCountsOnceItsAddressCanBeUsed()
{
    SettingsFixture f;
    const Person person(&f);
    QVERIFY(!person.field(u"Proxy address"_s)->isVisible());
    person.choose(Proxy::Own);
    QVERIFY(person.field(u"Proxy address"_s)->isVisible());
    QCOMPARE(f.settings.network().proxy, Proxy::System); // not yet
    person.type(u"Proxy address"_s, u"proxy.example"_s);
    QCOMPARE(f.settings.network().proxy, Proxy::System);
    QVERIFY(person.reads(u"http://HOST:PORT"_s));
    QCOMPARE(person.field(u"Proxy address"_s)->text(), u"proxy.example"_s); // what was typed is not lost
    person.type(u"Proxy address"_s, u"http://proxy.example:3128"_s);
    QCOMPARE(f.settings.network().proxy, Proxy::Own);
    QCOMPARE(f.settings.network().proxyUrl, QUrl(u"http://proxy.example:3128"_s));
    person.type(u"User name"_s, u"me"_s);
    QCOMPARE(f.settings.network().proxyUser, u"me"_s);
    person.choose(Proxy::None);
    QCOMPARE(f.settings.network().proxy, Proxy::None);
    QVERIFY(!person.field(u"Proxy address"_s)->isVisible());
    QCOMPARE(f.settings.network().proxyUrl, QUrl(u"http://proxy.example:3128"_s)); // for another time
}

void NetworkFormTest::thePasswordGoesIntoTheKeychainAlone()
{
    SettingsFixture f;
    f.settings.setNetwork({Proxy::Own, QUrl(u"http://proxy.example:3128"_s), u"me"_s, false, {}});
    const Person person(&f);
    QCOMPARE(person.field(u"Password"_s)->echoMode(), QLineEdit::Password);
    person.type(u"Password"_s, u"s3cret"_s);
    QVERIFY(!f.settings.network().hasProxyPassword);
    f.answerWrite(u"some-server"_s, Status::Found); // not ours
    QVERIFY(!f.settings.network().hasProxyPassword);
    f.answerWrite(passwordKey, Status::Found);
    QVERIFY(f.settings.network().hasProxyPassword);
    QCOMPARE(person.field(u"Password"_s)->text(), QString());
    QFile file(f.settings.fileName());
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(!file.readAll().contains("s3cret"));
    f.answerRemove(passwordKey, Status::NotFound);
    QVERIFY(!f.settings.network().hasProxyPassword);
}

void NetworkFormTest::aLockedKeychainLosesNothing()
{
    SettingsFixture f;
    f.settings.setNetwork({Proxy::Own, QUrl(u"http://proxy.example:3128"_s), {}, false, {}});
    const Person person(&f);
    person.type(u"Password"_s, u"s3cret"_s);
    f.answerWrite(passwordKey, Status::Locked);
    QVERIFY(person.reads(u"locked"_s));
    QCOMPARE(person.field(u"Password"_s)->text(), u"s3cret"_s);
    QVERIFY(!f.settings.network().hasProxyPassword);
}

void NetworkFormTest::aFileOfCertificatesIsLookedInto()
{
    SettingsFixture f;
    const Person person(&f);
    const QString path = f.folder.filePath(u"own.pem"_s);
    person.type(u"Certificates"_s, path);
    QVERIFY(person.reads(u"cannot be read"_s));
    QCOMPARE(f.settings.network().authorities, QString());
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("hello\n");
    file.close();
    person.type(u"Certificates"_s, path);
    QVERIFY(person.reads(u"no PEM certificate"_s));
    person.type(u"Certificates"_s, u"own.pem"_s);
    QVERIFY(person.reads(u"whole path"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("-----BEGIN CERTIFICATE-----\n");
    file.close();
    person.type(u"Certificates"_s, path);
    QCOMPARE(f.settings.network().authorities, path);
    person.type(u"Certificates"_s, {});
    QCOMPARE(f.settings.network().authorities, QString());
}

void NetworkFormTest::whatIsSetElsewhereIsShown()
{
    SettingsFixture f;
    const Person person(&f);
    f.settings.setNetwork({Proxy::Own, QUrl(u"socks5://proxy.example:1080"_s), u"夜航"_s, true, {}});
    QCOMPARE(person.field(u"Proxy address"_s)->text(), u"socks5://proxy.example:1080"_s);
    QCOMPARE(person.field(u"User name"_s)->text(), u"夜航"_s);
    QVERIFY(person.field(u"Password"_s)->placeholderText().contains("Stored"_L1));
}

void NetworkFormTest::proxiesAreChecked_data()
{
    QTest::addColumn<bool>("isGood");
    QTest::newRow("http://proxy.example:3128") << true;
    QTest::newRow("http://proxy.example/") << true;
    QTest::newRow("socks5://[::1]:1080") << true;
    QTest::newRow(" http://proxy.example ") << true;
    for (const char *text : {"", "proxy.example:3128", "https://proxy.example", "http://", "http://me:s3cret@proxy.example",
                             "http://proxy.example/path", "http://proxy.example?a=b", "http://proxy example"})
        QTest::newRow(*text ? text : "nothing") << false;
}

void NetworkFormTest::proxiesAreChecked()
{
    QFETCH(const bool, isGood);
    const QString tag = QString::fromUtf8(QTest::currentDataTag());
    const QString problem = proxyProblem(tag == "nothing"_L1 ? QString() : tag);
    QVERIFY2(problem.isEmpty() == isGood, qPrintable(problem));
    QVERIFY(!problem.contains("s3cret"_L1));
}

QTEST_MAIN(NetworkFormTest)
#include "networkformtest.moc"
