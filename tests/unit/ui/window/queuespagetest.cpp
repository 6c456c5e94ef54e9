// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/window/queuespage.h"

#include "support/manualclock.h"
#include "ui/models/actiontexts.h"
#include "ui/models/serverlist.h"
#include "ui/style/theme.h"
#include "ui/widgets/outcomenote.h"
#include "ui/widgets/plainlabel.h"

#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Pollux;
using namespace Pollux::Ui;
using namespace Pollux::Test;

class QueuesPageTest : public QObject
{
    Q_OBJECT

    Theme m_theme;
    ManualClock m_clock;
    std::unique_ptr<ServerList> m_servers;
    std::unique_ptr<QueuesPage> m_page;
    ServerState *m_server = nullptr;
    QList<ActionRequest> m_requests;

    void makePage(bool isAllowed, const QList<ActionKind> &kinds = {ActionKind::Pause, ActionKind::Resume})
    {
        m_servers = std::make_unique<ServerList>();
        m_server = new ServerState(u"one"_s, u"Server"_s, &m_clock);
        ServerActions::Server known;
        for (const ActionKind kind : kinds) {
            Action action;
            action.kind = kind;
            action.call.event = actionName(kind);
            known.profile.actions += action;
        }
        known.isAllowed = isAllowed;
        m_server->actions()->setServer(known);
        connect(m_server->actions(), &ServerActions::requested, this,
                [this](const ActionRequest &request) { m_requests += request; });
        m_servers->add(m_server);
        m_page = std::make_unique<QueuesPage>(m_servers.get());
        m_page->resize(800, 400);
        m_page->show();
    }

    void tell(const QString &name, std::optional<bool> paused)
    {
        Queue queue;
        queue.name = name;
        queue.paused = paused;
        WatchBatch batch;
        batch.queues = {queue};
        m_server->apply(batch);
    }

    //! What can be done, as the page's buttons say.
    QStringList offered() const
    {
        QStringList texts;
        const auto buttons = m_page->findChildren<QPushButton *>();
        for (const QPushButton *each : buttons) {
            if (each->isVisible() && each->accessibleName().contains(u": "_s))
                texts.append(each->text());
        }
        return texts;
    }

    static QPushButton *button(QWidget *where, const QString &text)
    {
        const auto buttons = where->findChildren<QPushButton *>();
        for (QPushButton *const each : buttons) {
            if (each->isVisible() && each->text() == text)
                return each;
        }
        return nullptr;
    }

private Q_SLOTS:
    void cleanup()
    {
        m_page.reset();
        m_servers.reset();
        m_requests.clear();
    }

    void offersWhatFits_data()
    {
        QTest::addColumn<bool>("allowed");
        QTest::addColumn<QList<ActionKind>>("kinds");
        QTest::addColumn<std::optional<bool>>("paused");
        QTest::addColumn<QStringList>("expected");
        const QList<ActionKind> both{ActionKind::Pause, ActionKind::Resume};
        QTest::newRow("runs") << true << both << std::optional(false) << QStringList{u"Pause"_s};
        QTest::newRow("paused") << true << both << std::optional(true) << QStringList{u"Resume"_s};
        QTest::newRow("nobody says") << true << both << std::optional<bool>() << QStringList{u"Pause"_s, u"Resume"_s};
        QTest::newRow("read only") << false << both << std::optional(false) << QStringList{};
        QTest::newRow("the profile does not say how")
            << true << QList{ActionKind::Retry} << std::optional(false) << QStringList{};
    }

    void offersWhatFits()
    {
        QFETCH(bool, allowed);
        QFETCH(QList<ActionKind>, kinds);
        QFETCH(std::optional<bool>, paused);
        QFETCH(QStringList, expected);
        makePage(allowed, kinds);
        tell(u"audio"_s, paused);
        QTRY_VERIFY(button(m_page.get(), u"audio"_s)); // it is shown
        QCOMPARE(offered(), expected);
    }

    // The number of failures ended in "…".
    void noNumberIsCutOff_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("name");
        QTest::newRow("wide") << 900 << u"parse"_s;
        QTest::newRow("smallest window") << 560 << u"parse"_s;
        QTest::newRow("a long name") << 560 << u"a queue whose name is longer than there is room"_s;
    }

    void noNumberIsCutOff()
    {
        QFETCH(int, width);
        QFETCH(QString, name);
        makePage(true);
        m_page->resize(900, 400);
        Queue queue;
        queue.name = name;
        queue.waiting = 480'000;
        queue.running = 1'000;
        queue.failed = 31'234;
        queue.perHour = 12'345;
        queue.oldestWaiting = std::chrono::minutes(140);
        queue.paused = true;
        WatchBatch batch;
        batch.queues = {queue};
        m_server->apply(batch);
        const auto label = [this](const QString &part) {
            for (auto *const found : m_page->findChildren<PlainLabel *>()) {
                if (found->isVisible() && found->text().contains(part))
                    return found;
            }
            return static_cast<PlainLabel *>(nullptr);
        };
        QTRY_VERIFY(label(u"31234 failed"_s));
        m_page->resize(width, 400);
        QCoreApplication::processEvents();
        for (const QString &part : {u"31234 failed"_s, u"12,345 jobs/h"_s, u"oldest waits"_s}) {
            const PlainLabel *const found = label(part);
            QVERIFY2(found, qPrintable(part));
            QVERIFY2(found->toolTip().isEmpty(), qPrintable(found->toolTip())); // has what is cut off
            const QPoint end = found->mapTo(m_page.get(), QPoint(found->width(), found->height()));
            QVERIFY2(end.x() <= width, qPrintable(part));
            if (found->wordWrap())
                QTRY_VERIFY2(found->height() >= found->heightForWidth(found->width()), qPrintable(part));
        }
        auto *const lead = button(m_page.get(), name);
        if (lead)
            QVERIFY(lead->width() >= lead->sizeHint().width());
        else
            QVERIFY(label(u"oldest waits"_s)->y() > label(u"31234 failed"_s)->y());
    }

    void pausingAsksFirst()
    {
        makePage(true);
        tell(u"audio"_s, false);
        QTRY_VERIFY(button(m_page.get(), u"Pause"_s));
        button(m_page.get(), u"Pause"_s)->click();
        QVERIFY(m_requests.isEmpty());
        auto *const question = m_page->findChild<QMessageBox *>();
        QVERIFY(question);
        QTRY_VERIFY(button(question, u"Pause"_s));
        button(question, u"Pause"_s)->click();
        QTRY_COMPARE(m_requests.size(), 1);
        QCOMPARE(m_requests.first().kind, ActionKind::Pause);
        QCOMPARE(m_requests.first().job, (JobKey{u"audio"_s, {}}));
        // It cannot be asked for twice while it is under way, and its end is told.
        QTRY_VERIFY(button(m_page.get(), actionUnderWayText(ActionKind::Pause)));
        QVERIFY(!button(m_page.get(), actionUnderWayText(ActionKind::Pause))->isEnabled());
        ActionOutcome outcome{m_requests.first(), ActionOutcome::Result::Done, {}, {}};
        WatchBatch batch;
        batch.actionOutcomes = {outcome};
        m_server->apply(batch);
        QTRY_VERIFY(m_page->findChild<OutcomeNote *>()->isVisible());
        tell(u"audio"_s, true);
        QTRY_COMPARE(offered(), QStringList{u"Resume"_s});
    }
};

QTEST_MAIN(QueuesPageTest)
#include "queuespagetest.moc"
