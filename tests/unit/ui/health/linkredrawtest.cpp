// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "support/manualclock.h"
#include "ui/health/linkpage.h"
#include "ui/health/plot.h"
#include "ui/style/theme.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Ui;
using namespace Qt::StringLiterals;

namespace {

//! How often the pixels of a picture were asked for.
class Paints : public QObject
{
public:
    explicit Paints(Plot *plot)
    {
        const auto children = plot->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
        for (QWidget *const child : children) {
            if (child->inherits("QCustomPlot"))
                child->installEventFilter(this);
        }
    }

    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

} // namespace

//! When the Link page draws its pictures, and when it does not.
class LinkRedrawTest : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Test::ManualClock m_clock;
    std::unique_ptr<ServerList> m_servers;
    std::unique_ptr<LinkPage> m_page;
    ServerState *m_server = nullptr;

    //! One sample more, 24 s later.
    void measure()
    {
        m_clock.advance(std::chrono::seconds(24));
        WatchBatch batch;
        LinkSample sample;
        sample.time = m_clock.wallTime();
        sample.transport = u"websocket"_s;
        sample.roundTrip = std::chrono::milliseconds(22);
        sample.bytesReceived = 1'000;
        batch.samples = {sample};
        m_server->apply(batch);
    }

    Plot *picture() const
    {
        const auto plots = m_page->findChildren<Plot *>();
        const auto found = std::find_if(plots.begin(), plots.end(), [](const Plot *plot) {
            return plot->accessibleName() == "Round trip and ping lateness, ms"_L1;
        });
        return found == plots.end() ? nullptr : *found;
    }

    //! Laid out, and drawn: nothing more is painted by itself.
    void settle() const
    {
        Paints paints(picture());
        do {
            paints.count = 0;
            QTest::qWait(300);
        } while (paints.count > 0);
    }

    bool reads(const QString &text) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }

private Q_SLOTS:
    void init()
    {
        m_servers = std::make_unique<ServerList>();
        m_page = std::make_unique<LinkPage>(m_servers.get());
        m_page->resize(900, 700);
        m_server = new ServerState(u"a"_s, u"A"_s, &m_clock);
        m_servers->add(m_server);
        LinkStateChange change;
        change.state = LinkState::Connected;
        change.transport = u"websocket"_s;
        WatchBatch batch;
        batch.links = {{m_clock.wallTime(), change}};
        m_server->apply(batch);
        for (int i = 0; i < 300; ++i)
            measure();
        m_page->show();
        QTRY_VERIFY(picture()->isVisible());
        settle();
    }

    void cleanup()
    {
        m_page.reset();
        m_servers.reset();
    }

    void whatComesAtOnceIsDrawnOnce()
    {
        Paints paints(picture());
        QElapsedTimer time;
        time.start();
        for (int i = 0; i < 200; ++i) {
            measure();
            QCoreApplication::processEvents();
        }
        const double right = double(m_clock.wallTime().toMSecsSinceEpoch()) / 1000;
        QTRY_COMPARE(picture()->picture().right, right);
        QTRY_VERIFY(paints.count > 0);
        const qint64 most = 2 + 2 * time.elapsed() / 200; // however slow the machine is
        QVERIFY2(paints.count <= most, qPrintable(u"%1 of %2"_s.arg(paints.count).arg(most)));
    }

    // Jobs come, and a second passes: less than a pixel of two hours.
    void whatDoesNotChangeIsNotDrawn()
    {
        Paints paints(picture());
        WatchBatch batch;
        Job job;
        job.key = {u"audio"_s, u"1"_s};
        batch.jobs = {{JobDelta::Kind::Inserted, job, JobState::Unknown, ChangeSource::Event}};
        LinkFigures figures;
        figures.events = 777;
        batch.figures = figures;
        m_clock.advance(std::chrono::seconds(1));
        m_server->apply(batch);
        QTRY_VERIFY(reads(u"777"_s)); // the page has been at it
        QTest::qWait(50);
        QCOMPARE(paints.count, 0);
    }

    void whatNobodySeesIsNotDrawn()
    {
        const double right = picture()->picture().right;
        m_page->hide();
        Paints paints(picture());
        for (int i = 0; i < 20; ++i)
            measure();
        QTest::qWait(300); // longer than changes are gathered for
        QCOMPARE(picture()->picture().right, right);
        QCOMPARE(paints.count, 0);
        m_page->show();
        QTRY_COMPARE(picture()->picture().right, right + 20 * 24);
    }
};

QTEST_MAIN(LinkRedrawTest)
#include "linkredrawtest.moc"
