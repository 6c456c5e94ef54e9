// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/diagnosis/checkpage.h"
#include "diagnosis/facts/checkids.h"
#include "diagnosis/report/report.h"
#include "support/manualclock.h"
#include "ui/diagnosis/stepmodel.h"
#include "ui/diagnosis/verdictcard.h"
#include "ui/style/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Pollux;
using namespace Pollux::Diagnosis;
using namespace Pollux::Ui;
using namespace Qt::StringLiterals;
using Pollux::Test::ManualClock;
using Phase = CheckUpState::Phase;

namespace {

CheckResult step(const QString &id, CheckStatus status = CheckStatus::Pending, const QString &detail = {}, int ms = -1)
{
    CheckResult result;
    result.id = id;
    result.status = status;
    result.detail = detail;
    if (ms >= 0)
        result.elapsed = Milliseconds(ms);
    return result;
}

Verdict verdict(const QString &code, Severity severity, const QString &title, const QString &fix = {})
{
    Verdict made;
    made.code = code;
    made.severity = severity;
    made.title = title;
    made.explanation = u"Words about "_s + title;
    made.confidence = 0.953;
    made.fix = fix;
    made.evidence = {{CheckId::dns, u"seen there"_s}};
    return made;
}

CheckUpState running()
{
    CheckUpState state;
    state.phase = Phase::Running;
    state.url = u"https://heart.example.org"_s;
    state.time = QDateTime(QDate(2026, 5, 14), QTime(6, 2), Qt::UTC);
    state.checks = {step(CheckId::dns), step(CheckId::tls), step(CheckId::webSocketUpgrade), step(CheckId::dwell)};
    return state;
}

CheckUpState blocked()
{
    CheckUpState state = running();
    state.phase = Phase::Done;
    state.checks = {step(CheckId::dns, CheckStatus::Pass, u"104.21.8.11"_s, 12),
                    step(CheckId::tls, CheckStatus::Warn, u"TLS 1.2"_s, 41),
                    step(CheckId::webSocketUpgrade, CheckStatus::Fail, u"403 text/html"_s, 52),
                    step(CheckId::dwell, CheckStatus::Skip)};
    state.verdicts = {verdict(u"a"_s, Severity::Degraded, u"First matter"_s, u"location / {\n    x;\n}\n"_s),
                      verdict(u"b"_s, Severity::Down, u"Second matter"_s, u"second fix"_s),
                      verdict(u"c"_s, Severity::Ok, u"Third matter"_s)};
    return state;
}

} // namespace

class CheckPageTest : public QObject
{
    Q_OBJECT

    Theme m_theme;
    ManualClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<ServerList> m_servers;
    std::unique_ptr<CheckUps> m_checkUps;
    std::unique_ptr<CheckPage> m_page;

    ServerState *add(const QString &id)
    {
        auto *const server = new ServerState(id, id.toUpper(), &m_clock);
        m_servers->add(server);
        return server;
    }

    bool reads(const QString &text) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }

    //! The visible one of that text; nullptr if there is none.
    QPushButton *button(const QString &text) const
    {
        const auto buttons = m_page->findChildren<QPushButton *>();
        const auto found = std::find_if(buttons.begin(), buttons.end(), [&](const QPushButton *one) {
            return one->isVisible() && one->text() == text;
        });
        return found == buttons.end() ? nullptr : *found;
    }

    QTableView *table() const { return m_page->findChild<QTableView *>(); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }

    //! Repeating ones: something moves.
    bool ticks() const
    {
        const auto timers = m_page->findChildren<QTimer *>();
        return std::any_of(timers.begin(), timers.end(),
                           [](const QTimer *timer) { return timer->isActive() && !timer->isSingleShot(); });
    }

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutAServer();
    void beforeTheFirst();
    void stepsAsTheyRun();
    void nothingTicksUnlessAStepRuns();
    void aFailureSkipsWhatNeedsIt();
    void verdictsAreRanked();
    void aFixIsCopied();
    void aStepIsCopied();
    void itCanBeStoppedAndRunAgain();
    void whyItCannotBegin();
    void howLongItStaysCanBeChosen();
    void whatIsReadStays();
    void aReportIsSavedAndOpened();
    void whatIsNoReportIsSaid_data();
    void whatIsNoReportIsSaid();
    void hostileTextsStayInside();
    void everythingIsReachedByTab();
};

void CheckPageTest::init()
{
    m_servers = std::make_unique<ServerList>();
    m_checkUps = std::make_unique<CheckUps>();
    m_page = std::make_unique<CheckPage>(m_servers.get(), m_checkUps.get());
    m_page->resize(820, 700);
    m_page->show();
}

void CheckPageTest::cleanup()
{
    m_page.reset();
    m_checkUps.reset();
    m_servers.reset();
}

void CheckPageTest::withoutAServer()
{
    QVERIFY(reads(u"No server is watched yet"_s));
    QVERIFY(!button(u"Check the link"_s));
    QVERIFY(button(u"Open report…"_s));
    m_page->start(); // nothing
    add(u"a"_s);
    QTRY_VERIFY(button(u"Check the link"_s));
    m_servers->remove(u"a"_s);
    QTRY_VERIFY(reads(u"No server is watched yet"_s));
}

void CheckPageTest::beforeTheFirst()
{
    add(u"a"_s);
    QVERIFY(reads(u"it changes nothing on the server"_s));
    QSignalSpy started(m_checkUps.get(), &CheckUps::startRequested);
    button(u"Check the link"_s)->click();
    QCOMPARE(started.count(), 1);
    QCOMPARE(started.first().at(0).toString(), u"a"_s);
    QCOMPARE(started.first().at(1).value<Milliseconds>(), Milliseconds(10'000));
}

void CheckPageTest::stepsAsTheyRun()
{
    add(u"a"_s);
    m_checkUps->set(u"a"_s, running());
    QVERIFY(reads(u"Checking the link…"_s));
    QVERIFY(button(u"Stop"_s));
    QVERIFY(!button(u"Run again"_s));
    QVERIFY(!button(u"Save report…"_s));
    QCOMPARE(table()->model()->rowCount(), 4);
    QCOMPARE(cell(0, StepModel::Step), u"Name (DNS)"_s);
    QCOMPARE(cell(2, StepModel::Step), u"WebSocket upgrade"_s);
    QCOMPARE(cell(3, StepModel::Step), u"Stays up"_s);

    m_checkUps->setStep(u"a"_s, step(CheckId::dns, CheckStatus::Running));
    QCOMPARE(cell(0, StepModel::Evidence), u"running"_s);
    QVERIFY(reads(u"Step 1 of 4: Name (DNS)"_s));
    m_checkUps->setStep(u"a"_s, step(CheckId::dns, CheckStatus::Pass, u"104.21.8.11, 172.67.1.9"_s, 12));
    QCOMPARE(cell(0, StepModel::Evidence), u"104.21.8.11, 172.67.1.9"_s);
    QCOMPARE(cell(0, StepModel::Time), u"12 ms"_s);
    QCOMPARE(table()->model()->index(0, StepModel::Step).data(Qt::AccessibleTextRole).toString(),
             u"Name (DNS): passed"_s);
    // The whole table is in sight, without a scroll bar of its own.
    QCOMPARE(table()->verticalScrollBar()->maximum(), 0);
}

void CheckPageTest::nothingTicksUnlessAStepRuns()
{
    add(u"a"_s);
    QVERIFY(!ticks());
    m_checkUps->set(u"a"_s, running());
    QVERIFY(!ticks());
    m_checkUps->setStep(u"a"_s, step(CheckId::dns, CheckStatus::Running));
    QVERIFY(ticks());
    m_page->hide();
    QVERIFY(!ticks());
    m_page->show();
    QVERIFY(ticks());
    m_checkUps->setStep(u"a"_s, step(CheckId::dns, CheckStatus::Pass, {}, 3));
    QVERIFY(!ticks());
    m_checkUps->set(u"a"_s, blocked());
    QVERIFY(!ticks());
}

void CheckPageTest::aFailureSkipsWhatNeedsIt()
{
    add(u"a"_s);
    m_checkUps->set(u"a"_s, blocked());
    QCOMPARE(cell(2, StepModel::Evidence), u"403 text/html"_s);
    QCOMPARE(cell(3, StepModel::Evidence), u"skipped"_s);
    QCOMPARE(cell(3, StepModel::Time), QString());
    const auto said = [this](int row) {
        return table()->model()->index(row, StepModel::Step).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(said(1), u"TLS: passed, with a warning"_s);
    QCOMPARE(said(2), u"WebSocket upgrade: failed"_s);
    QCOMPARE(said(3), u"Stays up: skipped"_s);
    // Marks differ in shape: no two look the same without colour.
    QList<QImage> shapes;
    for (int row = 0; row < 4; ++row) {
        const QModelIndex index = table()->model()->index(row, StepModel::Step);
        const QRect place(table()->visualRect(index).topLeft() + QPoint(10, 0), QSize(18, 28));
        shapes += table()->viewport()->grab(place).toImage().convertToFormat(QImage::Format_Grayscale8);
        QVERIFY(shapes.indexOf(shapes.constLast()) == row);
    }
}

void CheckPageTest::verdictsAreRanked()
{
    add(u"a"_s);
    m_checkUps->set(u"a"_s, blocked());
    const auto cards = m_page->findChildren<VerdictCard *>();
    QCOMPARE(cards.size(), 3);
    QVERIFY(reads(u"First matter"_s));
    QVERIFY(reads(u"sure to 95 %"_s));
    QVERIFY(reads(u"Also found"_s));
    QVERIFY(reads(u"Third matter"_s));
    int last = -1;
    for (const VerdictCard *card : cards) {
        const int top = card->mapTo(m_page.get(), QPoint()).y();
        QTRY_VERIFY(card->mapTo(m_page.get(), QPoint()).y() > last);
        last = top;
    }
    CheckUpState single = blocked();
    single.verdicts = {verdict(u"healthy"_s, Severity::Ok, u"All is well"_s)};
    m_checkUps->set(u"a"_s, single);
    QVERIFY(reads(u"All is well"_s));
    QVERIFY(!reads(u"Also found"_s));
    QVERIFY(!reads(u"Second matter"_s));
}

void CheckPageTest::aFixIsCopied()
{
    add(u"a"_s);
    m_checkUps->set(u"a"_s, blocked());
    const auto cards = m_page->findChildren<VerdictCard *>();
    const QStringList fixes{u"location / {\n    x;\n}"_s, u"second fix"_s};
    for (int at = 0; at < 2; ++at) {
        auto *const copy = cards.at(at)->findChild<QPushButton *>();
        QVERIFY(copy->isVisible());
        copy->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), fixes.at(at));
        QCOMPARE(copy->text(), u"Copied"_s);
        QTRY_COMPARE(copy->text(), u"Copy fix"_s);
    }
    QVERIFY(!cards.at(2)->findChild<QPushButton *>()->isVisible());
    QVERIFY(!cards.at(2)->findChild<QPlainTextEdit *>()->isVisible());
}

void CheckPageTest::aStepIsCopied()
{
    add(u"a"_s);
    m_checkUps->set(u"a"_s, blocked());
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(1, 0));
    QTest::keyClick(table(), Qt::Key_Down);
    QTest::keySequence(table(), QKeySequence::Copy);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"WebSocket upgrade: failed · 403 text/html"_s);
}

void CheckPageTest::itCanBeStoppedAndRunAgain()
{
    add(u"a"_s);
    m_checkUps->set(u"a"_s, running());
    QSignalSpy stopped(m_checkUps.get(), &CheckUps::stopRequested);
    QSignalSpy started(m_checkUps.get(), &CheckUps::startRequested);
    m_page->start(); // it runs already
    QCOMPARE(started.count(), 0);
    button(u"Stop"_s)->click();
    QCOMPARE(stopped.count(), 1);
    CheckUpState state = running();
    state.phase = Phase::Stopped;
    m_checkUps->set(u"a"_s, state);
    QVERIFY(reads(u"stopped before its end"_s));
    QVERIFY(!button(u"Save report…"_s));
    button(u"Run again"_s)->click();
    QCOMPARE(started.count(), 1);
}

void CheckPageTest::whyItCannotBegin()
{
    add(u"a"_s);
    CheckUpState state;
    state.phase = Phase::Impossible;
    state.problem = u"The keychain is <b>locked</b>."_s;
    m_checkUps->set(u"a"_s, state);
    QVERIFY(reads(u"The check-up cannot begin"_s));
    QVERIFY(reads(u"The keychain is <b>locked</b>."_s));
    QVERIFY(button(u"Run again"_s));
    QVERIFY(!table()->isVisible());
}

void CheckPageTest::howLongItStaysCanBeChosen()
{
    add(u"a"_s);
    QSignalSpy started(m_checkUps.get(), &CheckUps::startRequested);
    auto *const dwell = m_page->findChild<QComboBox *>();
    QVERIFY(!dwell->accessibleName().isEmpty());
    dwell->setCurrentIndex(2);
    m_page->start();
    QCOMPARE(started.first().at(1).value<Milliseconds>(), Milliseconds(600'000));
    m_checkUps->set(u"a"_s, running());
    QVERIFY(!dwell->isEnabled());
    m_checkUps->set(u"a"_s, blocked());
    QVERIFY(dwell->isEnabled());
}

// The worst server may be another one each second: what somebody reads stays until he turns to another.
void CheckPageTest::whatIsReadStays()
{
    add(u"a"_s);
    m_checkUps->set(u"a"_s, blocked());
    ServerState *const other = add(u"b"_s);
    other->setTrouble(ServerState::Trouble::BadSettings, u"no"_s);
    QTRY_COMPARE(m_servers->worst(), other);
    QCoreApplication::processEvents();
    QVERIFY(reads(u"First matter"_s));
    m_page->setServer(u"b"_s);
    QVERIFY(button(u"Check the link"_s));
    QVERIFY(reads(u"B"_s));
    m_page->setServer(u"a"_s);
    QVERIFY(reads(u"First matter"_s));
    m_servers->remove(u"a"_s);
    QTRY_VERIFY(!reads(u"First matter"_s));
}

void CheckPageTest::aReportIsSavedAndOpened()
{
    add(u"a"_s);
    Report report;
    report.tool = u"pollux"_s;
    report.version = u"1.0"_s;
    report.time = running().time;
    report.url = running().url;
    report.checks = blocked().checks;
    report.verdicts = blocked().verdicts;
    for (Verdict &one : report.verdicts)
        one.code = u"websocket-blocked"_s;
    m_checkUps->set(u"a"_s, checkUpOf(report));
    const QString json = m_folder.filePath(u"report.json"_s);
    const QString markdown = m_folder.filePath(u"report.md"_s);
    m_page->saveReport(json);
    QVERIFY(reads(u"Saved as "_s + json));
    m_page->saveReport(markdown);
    QFile text(markdown);
    QVERIFY(text.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(text.readAll()).contains(u"First matter"_s));
    m_page->saveReport(m_folder.filePath(u"no/such/folder/report.json"_s));
    QVERIFY(reads(u"The report cannot be saved"_s));

    m_checkUps->forget(u"a"_s);
    QVERIFY(button(u"Check the link"_s));
    m_page->openReport(json);
    QVERIFY(reads(u"First matter"_s));
    QVERIFY(reads(u"of https://heart.example.org, from a file"_s));
    QCOMPARE(table()->model()->rowCount(), 4);
    QVERIFY(!button(u"Run again"_s));
    QVERIFY(!m_page->findChild<QComboBox *>()->isVisible());
    m_checkUps->set(u"a"_s, running());
    QVERIFY(reads(u"First matter"_s));
    button(u"Back to live"_s)->click();
    QVERIFY(reads(u"Checking the link…"_s));
    QVERIFY(!button(u"Back to live"_s));
}

void CheckPageTest::whatIsNoReportIsSaid_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing") << QByteArray() << u"This is no report of Pollux"_s;
    QTest::newRow("no JSON") << QByteArray("<html>") << u"This is no report of Pollux"_s;
    QTest::newRow("another JSON") << QByteArray("[1,2]") << u"This is no report of Pollux"_s;
    QTest::newRow("wrong types") << QByteArray(R"({"checks":7,"verdicts":"x"})") << u"This is no report of Pollux"_s;
    QTest::newRow("too large") << QByteArray(Report::maxBytes + 1, ' ') << u"too large"_s;
}

void CheckPageTest::whatIsNoReportIsSaid()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, said);
    add(u"a"_s);
    QFile file(m_folder.filePath(u"stranger.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    m_page->openReport(file.fileName());
    QVERIFY(reads(said));
    QVERIFY(button(u"Check the link"_s)); // what was there stays
    m_page->openReport(m_folder.filePath(u"absent.json"_s));
    QVERIFY(reads(u"The file cannot be read"_s));
}

void CheckPageTest::hostileTextsStayInside()
{
    add(u"a"_s);
    const QString markup = u"<h1>x</h1>&amp;\u202e\u0007\n"_s;
    const QString endless = markup.repeated(40) + QString(20'000, u'W');
    CheckUpState state = blocked();
    state.checks[2].detail = endless;
    state.checks[2].id = endless;
    for (Verdict &one : state.verdicts) {
        one.title = endless;
        one.explanation = endless;
        one.fix = endless.repeated(20);
        one.evidence = {{endless, endless}};
        one.confidence = std::numeric_limits<double>::quiet_NaN();
    }
    m_checkUps->set(u"a"_s, state);
    m_page->resize(520, 420);
    QCoreApplication::processEvents();
    QCOMPARE(m_page->width(), 520);
    QVERIFY(reads(u"<h1>x</h1>&amp;"_s));
    QVERIFY(reads(u"sure to 0 %"_s));
    const auto labels = m_page->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        QVERIFY(!label->text().contains(u'\u202e'));
        QCOMPARE(label->textFormat(), Qt::PlainText);
        if (label->isVisible())
            QVERIFY(label->mapTo(m_page.get(), QPoint(label->width(), 0)).x() <= m_page->width());
    }
    const QString fix = m_page->findChild<QPlainTextEdit *>()->toPlainText();
    QVERIFY(!fix.contains(u'\u202e') && !fix.contains(u'\u0007'));
    const QString tip = table()->model()->index(2, 1).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(u"&lt;h1&gt;"_s));
}

void CheckPageTest::everythingIsReachedByTab()
{
    add(u"a"_s);
    m_checkUps->set(u"a"_s, blocked());
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QSet<QWidget *> reached;
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(m_page->window(), Qt::Key_Tab);
        if (QWidget *const focus = m_page->focusWidget())
            reached += focus;
    }
    QVERIFY(reached.contains(table()));
    for (const QString &text : {u"Copy fix"_s, u"Save report…"_s, u"Open report…"_s, u"Run again"_s})
        QVERIFY2(reached.contains(button(text)), qPrintable(text));
    for (QWidget *const widget : reached) {
        const auto *const pushed = qobject_cast<QPushButton *>(widget);
        QVERIFY2((pushed && !pushed->text().isEmpty()) || !widget->accessibleName().isEmpty(),
                 widget->metaObject()->className());
    }
}

QTEST_MAIN(CheckPageTest)
#include "checkpagetest.moc"
