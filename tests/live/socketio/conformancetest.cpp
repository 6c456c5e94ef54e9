// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// The client against independent servers, direct and through nginx: every cell of the table is a test.

#include "live/socketio/site.h"
#include "live/socketio/table.h"

#include <QFile>
#include <QTest>

#include <cstdio>

using namespace Pollux::Test;
using namespace Qt::StringLiterals;

class ConformanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cell_data();
    void cell();
    void readmeShowsThisTable();

private:
    std::unique_ptr<Site> m_site;
    Table m_table{Site::plan(), features()};
};

void ConformanceTest::initTestCase()
{
    m_site = std::make_unique<Site>();
    QVERIFY2(m_site->problem().isEmpty(), qPrintable(m_site->problem()));
}

void ConformanceTest::cell_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("feature");
    const QList<Column> columns = Site::plan();
    for (int c = 0; c < columns.size(); ++c) {
        for (int f = 0; f < features().size(); ++f) {
            if (!features()[f].absence(columns[c].kind).isEmpty())
                continue;
            const QByteArray row = columns[c].name() + '/' + features()[f].name;
            QTest::newRow(row.constData()) << c << f;
        }
    }
}

void ConformanceTest::cell()
{
    QFETCH(int, column);
    QFETCH(int, feature);
    const Column &where = m_site->columns()[column];
    const Feature &what = features()[feature];
    what.run(where);
    m_table.setResult(where.name(), what.name, !QTest::currentTestFailed());
}

void ConformanceTest::readmeShowsThisTable()
{
    const QByteArray table = m_table.toMarkdown();
    std::fputs((table + '\n').constData(), stdout);
    std::fflush(stdout);
    QFile readme(QStringLiteral(POLLUX_SOURCE_DIR "/README.md"));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    QVERIFY2(Table::within(readme.readAll()) == table, "run tests/live/socketio/update-table.py");
}

QTEST_GUILESS_MAIN(ConformanceTest)
#include "conformancetest.moc"
