// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/settings/settingspage.h"
#include "settingsfixture.h"
#include "ui/settings/serverform.h"
#include "ui/settings/serverrows.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Ui;
using namespace Qt::StringLiterals;
using Pollux::Test::SettingsFixture;
using Status = SecretAnswer::Status;

namespace {

//! The page as a person meets it: fields by their names.
struct Person
{
    explicit Person(SettingsFixture *f) : page(&f->settings, &f->secrets)
    {
        page.resize(900, 640);
        page.show();
    }

    template<typename T>
    T *named(const QString &name) const
    {
        const auto widgets = page.findChildren<T *>();
        for (T *const widget : widgets) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }

    QLineEdit *field(const QString &name) const { return named<QLineEdit>(name); }

    QPushButton *button(const QString &text) const
    {
        const auto buttons = page.findChildren<QPushButton *>();
        for (QPushButton *const button : buttons) {
            if (button->text() == text && button->isVisible())
                return button;
        }
        return nullptr;
    }

    //! What is said anywhere on the page.
    bool reads(const QString &text) const
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }

    void type(const QString &name, const QString &text) const
    {
        field(name)->selectAll();
        field(name)->insert(text); // as an input method does; keys have no Chinese
    }

    QListView *list() const { return named<QListView>(u"Servers"_s); }
    void choose(int row) const { list()->setCurrentIndex(list()->model()->index(row, 0)); }
    int chosen() const { return list()->currentIndex().row(); }
    QMessageBox *question() const
    {
        const auto boxes = page.findChildren<QMessageBox *>();
        return boxes.isEmpty() ? nullptr : boxes.last();
    }
    void answer(QMessageBox::StandardButton button) const { question()->button(button)->click(); }
    void answer(const QString &text) const
    {
        const auto buttons = question()->buttons();
        for (QAbstractButton *const button : buttons) {
            if (button->text() == text)
                return button->click();
        }
        QFAIL("no such button");
    }

    SettingsPage page;
};

} // namespace

class SettingsPageTest : public QObject
{
    Q_OBJECT

    Theme m_theme;

private Q_SLOTS:
    void aNewServer()
    {
        SettingsFixture f;
        Person person(&f);
        QVERIFY(person.reads(u"No server yet"_s));
        person.button(u"Add a server…"_s)->click();
        person.type(u"Title"_s, u"語音 <b>佇列</b>"_s);
        person.type(u"Address"_s, u"https://queue.example.org"_s);
        person.button(u"Save"_s)->click();
        QCOMPARE(f.settings.servers().size(), 1);
        QCOMPARE(f.settings.servers().first().title, u"語音 <b>佇列</b>"_s);
        QCOMPARE(f.settings.servers().first().url, QUrl(u"https://queue.example.org"_s));
        QVERIFY(f.settings.servers().first().enabled);
        QVERIFY(person.reads(u"Saved."_s));
        QCOMPARE(person.list()->model()->rowCount(), 1);
        QVERIFY(!person.button(u"Save"_s)->isEnabled());
    }

    void nothingIsSavedThatCannotBeUsed()
    {
        SettingsFixture f;
        Person person(&f);
        person.page.startNewServer();
        person.button(u"Save"_s)->click();
        QVERIFY(person.reads(u"A title is missing"_s));
        QVERIFY(person.reads(u"The address is missing"_s));
        QVERIFY(f.settings.servers().isEmpty());
        person.type(u"Title"_s, u"A"_s);
        person.type(u"Address"_s, u"https://me:x@queue.example.org"_s);
        QVERIFY(person.reads(u"put the token in the field below"_s)); // while it is typed
        person.button(u"Save"_s)->click();
        QVERIFY(f.settings.servers().isEmpty());
    }

    void aHalfTypedAddressIsNoMistakeYet()
    {
        SettingsFixture f;
        Person person(&f);
        person.page.startNewServer();
        person.type(u"Address"_s, u"https:/"_s);
        QVERIFY(!person.reads(u"expected"_s));
        person.type(u"Address"_s, u"https://queue.example.org:x"_s);
        QVERIFY(person.reads(u"is no port"_s));
    }

    void aLockedKeychainLosesNothing()
    {
        SettingsFixture f;
        const ServerEntry entry = f.add(u"A"_s, u"https://a.example.org"_s);
        f.add(u"B"_s, u"https://b.example.org"_s);
        Person person(&f);
        person.type(u"Token"_s, u"hunter2"_s);
        QCOMPARE(person.field(u"Token"_s)->displayText().contains(u"hunter2"_s), false);
        person.button(u"Save"_s)->click();
        f.answerWrite(entry.id, Status::Locked);
        QVERIFY(person.reads(u"Unlock it and save again."_s));
        QCOMPARE(person.field(u"Token"_s)->text(), u"hunter2"_s);
        QVERIFY(person.button(u"Save"_s)->isEnabled());

        // Elsewhere and back again it is still there.
        person.choose(1);
        QVERIFY(person.question());
        person.answer(QMessageBox::Save);
        f.answerWrite(entry.id, Status::Locked);
        QCOMPARE(person.chosen(), 1);
        QCOMPARE(person.field(u"Token"_s)->text(), QString());
        person.choose(0);
        QCOMPARE(person.field(u"Token"_s)->text(), u"hunter2"_s);
        person.button(u"Save"_s)->click();
        f.answerWrite(entry.id, Status::Found);
        QCOMPARE(person.field(u"Token"_s)->text(), QString());
        QVERIFY(person.field(u"Token"_s)->placeholderText().startsWith(u"Stored"_s));
        QVERIFY(person.reads(u"The token is in the keychain."_s));
    }

    void unsavedChangesAreAskedAbout_data()
    {
        QTest::addColumn<QMessageBox::StandardButton>("button");
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("title");
        QTest::newRow("save") << QMessageBox::Save << 1 << u"A changed"_s;
        QTest::newRow("discard") << QMessageBox::Discard << 1 << u"A"_s;
        QTest::newRow("cancel") << QMessageBox::Cancel << 0 << u"A"_s;
    }

    void unsavedChangesAreAskedAbout()
    {
        QFETCH(QMessageBox::StandardButton, button);
        QFETCH(int, row);
        QFETCH(QString, title);
        SettingsFixture f;
        const ServerEntry entry = f.add(u"A"_s, u"https://a.example.org"_s);
        f.add(u"B"_s, u"https://b.example.org"_s);
        Person person(&f);
        person.type(u"Title"_s, u"A changed"_s);
        person.choose(1);
        QTRY_COMPARE(person.chosen(), 0); // the list waits, too
        QCOMPARE(person.field(u"Title"_s)->text(), u"A changed"_s);
        person.answer(button);
        QTRY_COMPARE(person.chosen(), row);
        QCOMPARE(f.saved(entry.id).title, title);
        QCOMPARE(person.field(u"Title"_s)->text(), row == 1 ? u"B"_s : u"A changed"_s);
    }

    void theOtherTabAsks()
    {
        SettingsFixture f;
        f.add(u"A"_s, u"https://a.example.org"_s);
        Person person(&f);
        auto *const tabs = person.page.findChild<QTabBar *>();
        person.type(u"Title"_s, u"A changed"_s);
        tabs->setCurrentIndex(2);
        QCOMPARE(tabs->currentIndex(), 0);
        person.answer(QMessageBox::Discard);
        QCOMPARE(tabs->currentIndex(), 2);
        QVERIFY(person.named<QComboBox>(u"Language"_s)->isVisible());
    }

    void nothingChangedNothingAsked()
    {
        SettingsFixture f;
        f.add(u"A"_s, u"https://a.example.org/"_s);
        f.add(u"B"_s, u"wss://b.example.org:8443"_s);
        Person person(&f);
        person.choose(1);
        person.choose(0);
        person.page.startNewServer();
        QCOMPARE(person.list()->model()->rowCount(), 3);
        person.choose(1);
        QVERIFY(!person.question());
        QCOMPARE(person.list()->model()->rowCount(), 2);
        QCOMPARE(person.field(u"Title"_s)->text(), u"B"_s);
    }

    void discard()
    {
        SettingsFixture f;
        f.add(u"A"_s, u"https://a.example.org"_s);
        Person person(&f);
        person.type(u"Title"_s, u"C"_s);
        person.button(u"Discard"_s)->click();
        QCOMPARE(person.field(u"Title"_s)->text(), u"A"_s);
        QVERIFY(!person.button(u"Discard"_s)->isEnabled());
    }

    void removing()
    {
        SettingsFixture f;
        f.add(u"A"_s, u"https://a.example.org"_s);
        f.add(u"B"_s, u"https://b.example.org"_s);
        Person person(&f);
        auto *const remove = person.named<QAbstractButton>(u"Remove the server"_s);
        remove->click();
        person.answer(QMessageBox::Cancel);
        QCOMPARE(f.settings.servers().size(), 2);
        QTRY_VERIFY(!person.question());
        remove->click();
        person.answer(u"Remove"_s);
        QCOMPARE(f.settings.servers().size(), 1);
        QCOMPARE(person.field(u"Title"_s)->text(), u"B"_s);
        QTRY_VERIFY(!person.question());
        remove->click();
        person.answer(u"Remove"_s);
        QVERIFY(person.reads(u"No server yet"_s));
        QVERIFY(!remove->isEnabled());
    }

    void variablesOfTheProfile()
    {
        SettingsFixture f;
        ServerEntry entry = f.add(u"A"_s, u"https://a.example.org"_s);
        entry.profile = u"smartvoice"_s;
        entry.variables = {{u"project"_s, u"p-1"_s}, {u"other"_s, u"kept"_s}};
        f.settings.putServer(entry);
        Person person(&f);
        QCOMPARE(person.field(u"project"_s)->text(), u"p-1"_s);
        QCOMPARE(person.field(u"other"_s)->text(), u"kept"_s);
        person.type(u"project"_s, u"p-2"_s);
        person.button(u"Save"_s)->click();
        QCOMPARE(f.saved(entry.id).variables,
                 (QHash<QString, QString>{{u"project"_s, u"p-2"_s}, {u"other"_s, u"kept"_s}}));
    }

    void advanced()
    {
        SettingsFixture f;
        ServerEntry entry = f.add(u"A"_s, u"https://a.example.org"_s);
        Person person(&f);
        QVERIFY(!person.field(u"Path"_s)->isVisible());
        entry.path = u"/ws/"_s;
        entry.transports = {u"websocket"_s, u"polling"_s}; // by hand: no choice of ours
        f.settings.putServer(entry);
        Person again(&f);
        QVERIFY(again.field(u"Path"_s)->isVisible());
        again.type(u"Namespace"_s, u"/admin"_s);
        again.button(u"Save"_s)->click();
        QCOMPARE(f.saved(entry.id).path, u"/ws/"_s);
        QCOMPARE(f.saved(entry.id).nsp, u"/admin"_s);
        QCOMPARE(f.saved(entry.id).transports, (QStringList{u"websocket"_s, u"polling"_s}));
    }

    void appearanceHoldsAtOnce()
    {
        SettingsFixture f;
        Person person(&f);
        person.page.findChild<QTabBar *>()->setCurrentIndex(2);
        auto *const scheme = person.named<QComboBox>(u"Appearance"_s);
        scheme->setCurrentIndex(2);
        Q_EMIT scheme->activated(2);
        QCOMPARE(f.settings.appearance().scheme, Appearance::Scheme::Dark);
        auto *const language = person.named<QComboBox>(u"Language"_s);
        QCOMPARE(language->itemText(2), u"繁體中文"_s);
        language->setCurrentIndex(2);
        Q_EMIT language->activated(2);
        QCOMPARE(f.settings.appearance().language, u"zh_TW"_s);
        for (QCheckBox *const box : person.page.findChildren<QCheckBox *>()) {
            if (box->text() == u"Show the panel at start"_s)
                box->click();
        }
        QCOMPARE(f.settings.appearance().panelAtStart, false);
    }

    void everyFieldHasAName()
    {
        SettingsFixture f;
        f.add(u"A"_s, u"https://a.example.org"_s, true);
        Person person(&f);
        auto *const tabs = person.page.findChild<QTabBar *>();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            int fields = 0;
            for (QWidget *const widget : person.page.findChildren<QWidget *>()) {
                const bool isField = qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget);
                if (!isField || widget->focusPolicy() == Qt::NoFocus)
                    continue;
                fields += widget->isVisible();
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
            }
            QVERIFY2(fields > 0 || tabs->tabText(tab) == u"Program"_s, qPrintable(tabs->tabText(tab)));
        }
    }

    void aProxyBaseIsForLinksThatKnowIt()
    {
        SettingsFixture f;
        QFile profile(f.folder.filePath(u"plain.json"_s));
        QVERIFY(profile.open(QFile::WriteOnly));
        profile.write(R"({"name":"plain","link":{"kind":"websocket"},)"
                      R"("events":[{"event":"x","job":{"id":"/0/id","state":"running"}}]})");
        profile.close();
        ServerEntry entry = f.add(u"GEO"_s, u"https://geo.example.org"_s);
        Person person(&f);
        QVERIFY(person.field(u"Proxy base"_s)->isHidden());
        entry.profile = profile.fileName();
        entry.proxyBase = QUrl(u"https://proxy.example.org/geo"_s);
        f.settings.putServer(entry);

        Person other(&f);
        QVERIFY(other.field(u"Proxy base"_s)->isVisible());
        QVERIFY(other.field(u"Namespace"_s)->isHidden());
        QCOMPARE(other.field(u"Proxy base"_s)->text(), u"https://proxy.example.org/geo"_s);
        QVERIFY(!other.page.isDirty());
        other.type(u"Proxy base"_s, u"nonsense here"_s);
        other.button(u"Save"_s)->click();
        QCOMPARE(f.saved(entry.id).proxyBase, entry.proxyBase);
        QVERIFY(other.page.isDirty());
        other.type(u"Proxy base"_s, u"https://other.example.org/p"_s);
        other.button(u"Save"_s)->click();
        QCOMPARE(f.saved(entry.id).proxyBase, QUrl(u"https://other.example.org/p"_s));
    }

    void quittingAsksForWhatIsTyped()
    {
        SettingsFixture f;
        const ServerEntry entry = f.add(u"A"_s, u"https://a.example.org"_s);
        Person person(&f);
        int left = 0;
        person.page.leave([&] { ++left; });
        QCOMPARE(left, 1);
        person.type(u"Title"_s, u"Another"_s);
        person.page.leave([&] { ++left; });
        QCOMPARE(left, 1);
        person.answer(QMessageBox::Cancel);
        QCOMPARE(left, 1);
        QTRY_VERIFY(!person.question());
        person.page.leave([&] { ++left; });
        person.answer(QMessageBox::Save);
        QCOMPARE(left, 2);
        QCOMPARE(f.saved(entry.id).title, u"Another"_s);
    }

    void rowsKeepTheirPlace()
    {
        SettingsFixture f;
        ServerRows rows(&f.settings);
        QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&rows, &QAbstractItemModel::modelReset);
        ServerEntry a = f.add(u"A"_s, u"https://a.example.org"_s);
        const ServerEntry b = f.add(u"B"_s, u"https://b.example.org"_s);
        const QPersistentModelIndex second = rows.index(1);
        rows.setNewServer(u"new"_s);
        QCOMPARE(rows.rowCount(), 3);
        a.title = u"A\n2"_s;
        a.enabled = false;
        f.settings.putServer(a);
        QCOMPARE(rows.index(0).data().toString(), u"A 2"_s);
        QVERIFY(rows.index(0).data(Qt::AccessibleTextRole).toString().contains(u"not watched"_s));
        ServerEntry fresh = a;
        fresh.id = u"new"_s;
        f.settings.putServer(fresh);
        QCOMPARE(rows.rowCount(), 3);
        QCOMPARE(rows.idAt(2), u"new"_s);
        f.settings.removeServer(a.id);
        QCOMPARE(second.row(), 0);
        QCOMPARE(rows.idAt(0), b.id);
        QCOMPARE(resets.count(), 0);
    }
};

QTEST_MAIN(SettingsPageTest)
#include "settingspagetest.moc"
