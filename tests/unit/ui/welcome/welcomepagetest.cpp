// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/welcome/welcomepage.h"

#include "../settings/settingsfixture.h"
#include "ui/diagnosis/verdictcard.h"
#include "ui/models/firstlook.h"
#include "ui/settings/profilebox.h"
#include "ui/welcome/trialscard.h"
#include "ui/welcome/welcomewords.h"
#include "ui/widgets/plainlabel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Pollux;
using namespace Pollux::Ui;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using Phase = FirstLookState::Phase;
using Stage = ProfileTrial::Stage;

namespace {

ProfileTrial trial(const QString &name, Stage stage, qsizetype jobs)
{
    ProfileTrial trial;
    trial.profile = name;
    trial.title = name;
    trial.stage = stage;
    trial.jobs = jobs;
    return trial;
}

FirstLookState state(Phase phase, const QList<ProfileTrial> &trials)
{
    FirstLookState state;
    state.phase = phase;
    state.address = QUrl(u"https://queue.example.org/admin"_s);
    state.trials = trials;
    return state;
}

} // namespace

class WelcomePageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void anAddressIsLookedAt();
    void whatIsNoAddressIsSaidAndNotLookedAt_data();
    void whatIsNoAddressIsSaidAndNotLookedAt();
    void whileItLooksItCanBeStopped();
    void whatIsFoundIsWatchedByOneButton();
    void aChoiceOfThePersonsOwnStays();
    void aFailureHasItsVerdict();
    void namesFromElsewhereArePlain();
    void beginningAgainForgets();

private:
    QLineEdit *field(const QString &caption) const;
    QPushButton *button(const QString &text) const;
    bool says(const QString &text) const;

    std::unique_ptr<SettingsFixture> m_fixture;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FirstLook> m_look;
    std::unique_ptr<WelcomePage> m_page;
};

void WelcomePageTest::init()
{
    m_fixture = std::make_unique<SettingsFixture>();
    m_theme = std::make_unique<Theme>();
    m_look = std::make_unique<FirstLook>();
    m_page = std::make_unique<WelcomePage>(m_look.get(), &m_fixture->settings, &m_fixture->secrets);
    m_page->resize(700, 700);
    m_page->show();
    m_page->begin();
}

void WelcomePageTest::cleanup()
{
    m_page.reset();
    m_look.reset();
    m_theme.reset();
    m_fixture.reset();
}

QLineEdit *WelcomePageTest::field(const QString &caption) const
{
    const auto fields = m_page->findChildren<QLineEdit *>();
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const QLineEdit *one) { return one->accessibleName() == caption; });
    return found == fields.end() ? nullptr : *found;
}

QPushButton *WelcomePageTest::button(const QString &text) const
{
    const auto buttons = m_page->findChildren<QPushButton *>();
    const auto found = std::find_if(buttons.begin(), buttons.end(),
                                    [&](const QPushButton *one) { return one->text() == text; });
    return found == buttons.end() ? nullptr : *found;
}

bool WelcomePageTest::says(const QString &text) const
{
    const auto labels = m_page->findChildren<PlainLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const PlainLabel *label) { return label->isVisible() && label->text().contains(text); });
}

void WelcomePageTest::anAddressIsLookedAt()
{
    QSignalSpy looked(m_look.get(), &FirstLook::lookRequested);
    QTest::keyClicks(field(u"Address"_s), u"https://queue.example.org/admin"_s);
    QTest::keyClicks(field(u"Token"_s), u"s3cret"_s);
    QTest::mouseClick(button(u"Look"_s), Qt::LeftButton);
    QCOMPARE(looked.size(), 1);
    QCOMPARE(looked.at(0).at(0).toUrl(), QUrl(u"https://queue.example.org/admin"_s));
    QCOMPARE(looked.at(0).at(1).toString(), u"s3cret"_s);
    QCOMPARE(field(u"Token"_s)->echoMode(), QLineEdit::Password);
    QTest::keyClick(field(u"Address"_s), Qt::Key_Return);
    QCOMPARE(looked.size(), 2);
}

void WelcomePageTest::whatIsNoAddressIsSaidAndNotLookedAt_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no scheme") << u"queue.example.org"_s;
    QTest::newRow("another scheme") << u"redis://queue.example.org"_s;
    QTest::newRow("a secret in it") << u"https://queue.example.org/?token=s3cret"_s;
}

void WelcomePageTest::whatIsNoAddressIsSaidAndNotLookedAt()
{
    QFETCH(QString, typed);
    QSignalSpy looked(m_look.get(), &FirstLook::lookRequested);
    QTest::keyClicks(field(u"Address"_s), typed);
    QTest::keyClick(field(u"Address"_s), Qt::Key_Return);
    QCOMPARE(looked.size(), 0);
    QVERIFY(says(u"expected"_s) || says(u"Leave out"_s));
    QVERIFY(!says(u"s3cret"_s));
}

void WelcomePageTest::whileItLooksItCanBeStopped()
{
    QSignalSpy stopped(m_look.get(), &FirstLook::stopRequested);
    QVERIFY(!button(u"Stop"_s)->isVisible());
    m_look->set(state(Phase::Looking, {trial(u"generic"_s, Stage::Connecting, 0)}));
    QVERIFY(button(u"Stop"_s)->isVisible());
    QVERIFY(!button(u"Look"_s)->isVisible());
    QVERIFY(!button(u"Watch this server"_s)->isVisible());
    QVERIFY(says(u"queue.example.org"_s));
    QTest::mouseClick(button(u"Stop"_s), Qt::LeftButton);
    QCOMPARE(stopped.size(), 1);
}

void WelcomePageTest::whatIsFoundIsWatchedByOneButton()
{
    QSignalSpy saved(m_page.get(), &WelcomePage::saved);
    m_look->set(state(Phase::Found, {trial(u"heart-whisper"_s, Stage::Connected, 12), trial(u"generic"_s, Stage::Connected, 0)}));
    QVERIFY(says(u"heart-whisper"_s));
    QVERIFY(says(u"12 job"_s));
    QCOMPARE(m_page->findChild<ProfileBox *>()->profile(), u"heart-whisper"_s);
    QCOMPARE(field(u"Name"_s)->text(), u"queue.example.org"_s);
    QTest::mouseClick(button(u"Watch this server"_s), Qt::LeftButton);
    QCOMPARE(saved.size(), 1);
    const ServerEntry entry = m_fixture->saved(saved.at(0).at(0).toString());
    QCOMPARE(entry.profile, u"heart-whisper"_s);
    QCOMPARE(entry.url, QUrl(u"https://queue.example.org"_s));
    QCOMPARE(entry.nsp, u"/admin"_s);
    QCOMPARE(entry.title, u"queue.example.org"_s);
    QVERIFY(entry.enabled);
    QVERIFY(!entry.actionsAllowed);
    QVERIFY(!entry.hasSecret);
}

void WelcomePageTest::aChoiceOfThePersonsOwnStays()
{
    m_look->set(state(Phase::Quiet, {trial(u"generic"_s, Stage::Connected, 0)}));
    auto *const box = m_page->findChild<ProfileBox *>();
    QCOMPARE(box->profile(), u"generic"_s);
    box->setProfile(u"bull-global"_s);
    m_look->set(state(Phase::Found, {trial(u"smartvoice"_s, Stage::Connected, 3), trial(u"generic"_s, Stage::Connected, 0)}));
    QCOMPARE(box->profile(), u"bull-global"_s);
}

void WelcomePageTest::aFailureHasItsVerdict()
{
    FirstLookState failed = state(Phase::Failed, {trial(u"generic"_s, Stage::Failed, 0)});
    failed.trials[0].cause = Error();
    failed.trials[0].cause->layer = Layer::Tcp;
    failed.trials[0].cause->code = u"connection-refused"_s;
    m_look->set(failed);
    QVERIFY(says(u"connection refused"_s));
    QVERIFY(!button(u"Watch this server"_s)->isVisible());
    Diagnosis::Verdict verdict;
    verdict.code = u"something-new"_s;
    verdict.title = u"Nobody listens there"_s;
    verdict.fix = u"systemctl start queue"_s;
    failed.verdicts = {verdict};
    m_look->set(failed);
    QVERIFY(says(u"Nobody listens there"_s));
    QVERIFY(button(u"Copy fix"_s)->isVisible());
}

void WelcomePageTest::namesFromElsewhereArePlain()
{
    ProfileTrial hostile = trial(u"generic"_s, Stage::Failed, 0);
    hostile.title = u"<img src=http://127.0.0.1:1/x>\u202Eevil\n"_s;
    const Headline line = trialHeadline(hostile);
    QVERIFY(!line.title.contains(u'\u202E'));
    QVERIFY(!line.title.contains(u'\n'));
}

void WelcomePageTest::beginningAgainForgets()
{
    QSignalSpy forgotten(m_look.get(), &FirstLook::forgetRequested);
    QTest::keyClicks(field(u"Token"_s), u"s3cret"_s);
    m_look->set(state(Phase::Found, {trial(u"generic"_s, Stage::Connected, 2)}));
    m_page->begin();
    QCOMPARE(forgotten.size(), 1);
    QVERIFY(field(u"Token"_s)->text().isEmpty());
    QVERIFY(!button(u"Watch this server"_s)->isVisible());
    QVERIFY(field(u"Address"_s)->hasFocus() || !m_page->isActiveWindow());
}

QTEST_MAIN(WelcomePageTest)
#include "welcomepagetest.moc"
