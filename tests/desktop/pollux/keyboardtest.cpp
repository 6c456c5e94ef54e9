// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// By keyboard alone through every page: whatever a mouse can press, type into or choose from is reached by Tab, and says to
// a screen reader what it is.

#include "desktop/pollux/scenario.h"
#include "ui/panel/floatingpanel.h"
#include "ui/widgets/tabbar.h"
#include "ui/window/jobtableview.h"
#include "ui/window/mainwindow.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using Page = Ui::MainWindow::Page;

namespace {

// What belongs to another one, which answers for it: the field of an editable box, a list that pops up, a field's own "clear".
bool isPart(const QWidget *widget)
{
    for (const QWidget *above = widget->parentWidget(); above && !above->isWindow(); above = above->parentWidget()) {
        if (qobject_cast<const QComboBox *>(above) || qobject_cast<const QLineEdit *>(above)
            || qobject_cast<const QTabBar *>(above) || qobject_cast<const QHeaderView *>(above)
            || qobject_cast<const QAbstractItemView *>(above))
            return true;
    }
    return false;
}

bool isForHands(const QWidget *widget)
{
    const bool isKind = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QTabBar *>(widget)
        || qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget)
        || (qobject_cast<const QAbstractItemView *>(widget) && !qobject_cast<const QHeaderView *>(widget));
    return isKind && widget->isVisible() && widget->isEnabled() && !isPart(widget);
}

QString described(QWidget *widget)
{
    QAccessibleInterface *const spoken = QAccessible::queryAccessibleInterface(widget);
    const QString name = spoken ? spoken->text(QAccessible::Name) : QString();
    return u"%1 “%2” in %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()), name,
                                  QString::fromLatin1(widget->parentWidget()->metaObject()->className()));
}

QList<QWidget *> forHands(const QWidget *window)
{
    QList<QWidget *> found = window->findChildren<QWidget *>();
    found.removeIf([](const QWidget *widget) { return !isForHands(widget); });
    return found;
}

// What Tab comes by until it is where it was; a text that takes Tab for itself is left by Ctrl+Tab, as everywhere.
QSet<QWidget *> walked(QWidget *window)
{
    QSet<QWidget *> seen;
    for (int presses = 0; presses < 150; ++presses) {
        QWidget *const at = window->focusWidget();
        if (!at)
            return seen;
        seen += at;
        const auto *const text = qobject_cast<QPlainTextEdit *>(at);
        const bool keepsTab = text && !text->tabChangesFocus() && !text->isReadOnly();
        QTest::keyClick(at, Qt::Key_Tab, keepsTab ? Qt::ControlModifier : Qt::NoModifier);
    }
    return seen;
}

} // namespace

class KeyboardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyPage_data();
    void everyPage();
    void everyTabOfTheSettings();
    void thePanel();
    void aJobIsFoundAndCopied();

private:
    void verifyReachable(QWidget *window);
    Ui::MainWindow *window() const { return m_scenario->program->userInterface().window(); }

    std::unique_ptr<Scenario> m_scenario;
};

void KeyboardTest::initTestCase()
{
    m_scenario = std::make_unique<Scenario>();
    m_scenario->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_scenario->isConnected(), 30'000);
    m_scenario->tell("progress", u"1"_s, u"第一章"_s);
    m_scenario->tell("failed", u"2"_s, u"第二章"_s);
    QTRY_COMPARE(m_scenario->state()->jobs().size(), 2);
    m_scenario->program->userInterface().showWindow({});
    QVERIFY(QTest::qWaitForWindowActive(window()));
}

void KeyboardTest::verifyReachable(QWidget *window)
{
    const QList<QWidget *> wanted = forHands(window);
    QVERIFY(!wanted.isEmpty());
    const QSet<QWidget *> reached = walked(window);
    QStringList missed;
    QStringList nameless;
    for (QWidget *const widget : wanted) {
        if (!widget->isVisible() || !widget->isEnabled())
            continue; // gone meanwhile
        // The line of a spin box is typed into while the box has the focus.
        if (!reached.contains(widget) && !reached.contains(widget->focusProxy()))
            missed += described(widget);
        QAccessibleInterface *const spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
            nameless += described(widget);
    }
    QVERIFY2(missed.isEmpty(), qPrintable(u"not reached by Tab: "_s + missed.join(u"; "_s)));
    QVERIFY2(nameless.isEmpty(), qPrintable(u"without a name: "_s + nameless.join(u"; "_s)));
}

void KeyboardTest::everyPage_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Page>("page");
    QTest::newRow("jobs") << Qt::Key_1 << Page::Jobs;
    QTest::newRow("link") << Qt::Key_2 << Page::Link;
    QTest::newRow("check-up") << Qt::Key_3 << Page::CheckUp;
    QTest::newRow("settings") << Qt::Key_Comma << Page::Settings;
}

void KeyboardTest::everyPage()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const Page, page);
    QTest::keyClick(window()->focusWidget() ? window()->focusWidget() : window(), key, Qt::ControlModifier);
    QCOMPARE(window()->page(), page);
    verifyReachable(window());
}

void KeyboardTest::everyTabOfTheSettings()
{
    QTest::keyClick(window(), Qt::Key_Comma, Qt::ControlModifier);
    const auto bars = window()->findChildren<QTabBar *>();
    const auto found = std::find_if(bars.begin(), bars.end(), [](const QTabBar *bar) {
        return bar->isVisible() && bar->accessibleName() == "Settings"_L1;
    });
    QVERIFY(found != bars.end());
    QTabBar *const tabs = *found;
    QVERIFY(tabs->count() >= 5);
    for (int index = 0; index < tabs->count(); ++index) {
        tabs->setFocus();
        if (index > 0)
            QTest::keyClick(tabs, Qt::Key_Right);
        QCOMPARE(tabs->currentIndex(), index);
        verifyReachable(window());
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"on the tab “%1”"_s.arg(tabs->tabText(index))));
    }
}

void KeyboardTest::thePanel()
{
    auto *const panel = m_scenario->program->userInterface().panel();
    m_scenario->program->userInterface().showPanel();
    panel->setForm(Ui::FloatingPanel::Form::Open);
    panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(panel));
    verifyReachable(panel);
    QTest::keyClick(panel, Qt::Key_Escape);
    QCOMPARE(panel->form(), Ui::FloatingPanel::Form::Slim);
    panel->hide();
}

void KeyboardTest::aJobIsFoundAndCopied()
{
    window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window()));
    QTest::keyClick(window(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(window()->page(), Page::Jobs);
    auto *const search = qobject_cast<QLineEdit *>(window()->focusWidget());
    QVERIFY(search);
    search->insert(u"第二"_s); // as an input method does
    const auto *const table = window()->findChild<Ui::JobTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(table->hasFocus());
    QTest::keyClick(window()->focusWidget(), Qt::Key_Escape);
    QTRY_COMPARE(table->model()->rowCount(), 2);
}

QTEST_MAIN(KeyboardTest)
#include "keyboardtest.moc"
