// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// The first start, without any configuration: from a pasted address to the first job in the table, by keyboard alone.

#include "demo/demoserver.h"
#include "pollux/program.h"
#include "ui/window/jobtableview.h"
#include "ui/window/mainwindow.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Pollux;
using Page = Ui::MainWindow::Page;

namespace {

constexpr int patience = 60'000; // ms: what a person is promised

} // namespace

class FirstRunTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fromAnAddressToTheFirstJob();
};

void FirstRunTest::fromAnAddressToTheFirstJob()
{
    qputenv("XDG_CONFIG_HOME", "/nonexistent"); // none of the person's own profiles
    Demo::DemoServer server;
    QVERIFY(server.listen());
    const QTemporaryDir folder;
    QElapsedTimer sinceStart;
    sinceStart.start();
    Desktop::Program::Options options;
    options.settingsFile = folder.filePath(u"pollux.conf"_s);
    options.historyFile = folder.filePath(u"history.sqlite"_s);
    Desktop::Program program(options);
    program.start();

    Ui::MainWindow *const window = program.userInterface().window();
    QVERIFY(QTest::qWaitForWindowActive(window));
    QCOMPARE(window->page(), Page::Welcome);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(window->focusWidget()));
    QGuiApplication::clipboard()->setText(server.url().toString());
    QTest::keySequence(window->focusWidget(), QKeySequence::Paste);
    QTest::keyClick(window->focusWidget(), Qt::Key_Return);

    const auto watch = [&]() -> QPushButton * {
        const auto buttons = window->findChildren<QPushButton *>();
        const auto found = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *one) {
            return one->isVisible() && one->text() == u"Watch this server"_s;
        });
        return found == buttons.end() ? nullptr : *found;
    };
    QTRY_VERIFY_WITH_TIMEOUT(watch(), patience);
    // The Tab key leads there.
    for (int presses = 0; presses < 40 && window->focusWidget() != watch(); ++presses)
        QTest::keyClick(window->focusWidget(), Qt::Key_Tab);
    QCOMPARE(window->focusWidget(), watch());
    QTest::keyClick(watch(), Qt::Key_Space);

    QCOMPARE(window->page(), Page::Jobs);
    const auto *const table = window->findChild<Ui::JobTableView *>();
    QTRY_VERIFY_WITH_TIMEOUT(table->isVisible() && table->model()->rowCount() > 0, patience);
    qInfo().noquote() << u"from the start to the first job: %1 ms"_s.arg(sinceStart.elapsed());
    QCOMPARE(program.settings().servers().size(), 1);
    QCOMPARE(program.settings().servers().constFirst().url, server.url());
}

QTEST_MAIN(FirstRunTest)
#include "firstruntest.moc"
