// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "polluxctl/progressbar.h"
#include "polluxctl/columns.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Ctl;
using namespace Qt::StringLiterals;

class ProgressBarTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shows_data();
    void shows();
    void fitsIntoAnyWidth();
    void isHarmless();
};

namespace {

Job running(const QString &name, std::optional<double> progress, const QString &step = {})
{
    Job job;
    job.key = {u"audio"_s, u"1"_s};
    job.name = name;
    job.state = JobState::Running;
    job.progress = progress;
    job.step = step;
    return job;
}

} // namespace

void ProgressBarTest::shows_data()
{
    QTest::addColumn<Job>("job");
    QTest::addColumn<QString>("line");
    QTest::newRow("half") << running(u"Import"_s, 50, u"Parsing"_s)
                          << u"Import              [#########---------]  50% Parsing"_s;
    QTest::newRow("nothing done") << running(u"Import"_s, 0) << u"Import              [------------------]   0% "_s;
    QTest::newRow("all done") << running(u"Import"_s, 100) << u"Import              [##################] 100% "_s;
    QTest::newRow("not quite") << running(u"Import"_s, 99.9) << u"Import              [##################]  99% "_s;
    QTest::newRow("not told") << running(u"Import"_s, {}) << u"Import              [------------------]      "_s;
    QTest::newRow("wide name") << running(u"第三章夜航西飞第三章"_s, 50)
                               << u"第三章夜航西飞第…   [#########---------]  50% "_s;
    QTest::newRow("no name") << running({}, 50) << u"audio 1             [#########---------]  50% "_s;
}

void ProgressBarTest::shows()
{
    QFETCH(const Job, job);
    QTEST(progressBar(job, 54, false), "line");
}

void ProgressBarTest::fitsIntoAnyWidth()
{
    const Job job = running(u"第三章 · 夜航西飞 a very long name that does not fit anywhere"_s, 42.5,
                            u"正在调用 TTS 服务 and so on and so on and so on and so on and so on"_s);
    for (int columns = 6; columns <= 300; ++columns) {
        const QString line = progressBar(job, columns, false);
        QVERIFY2(columnsOf(QStringView(line)) <= columns, qPrintable(QString::number(columns) + line));
        QVERIFY(line.contains(u" 42%"_s));
    }
}

void ProgressBarTest::isHarmless()
{
    const QString line = progressBar(running(u"a\x1b[2J\u202eb"_s, 1, u"\u009b31m\nc"_s), 80, false);
    for (const QChar c : line)
        QVERIFY(c.isPrint());
}

QTEST_APPLESS_MAIN(ProgressBarTest)
#include "progressbartest.moc"
