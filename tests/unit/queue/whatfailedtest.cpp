// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "queue/whatfailed.h"

#include <QTest>

using namespace Pollux;

class WhatFailedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void texts_data();
    void texts();
};

void WhatFailedTest::texts_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("stack");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *error, const char *stack, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(error) << QString::fromUtf8(stack) << QString::fromUtf8(expected);
    };
    row("nothing", "", "", "");
    row("why alone", "boom", "", "boom");
    row("where alone", "", "Error: boom\n at 1", "Error: boom\n at 1");
    row("the stack begins with the error", "boom", "Error: boom\n at 1", "Error: boom\n at 1");
    row("the error is the stack's beginning", "Error: a\nb", "Error: a\nb\n at 1", "Error: a\nb\n at 1");
    row("the error is in its last line", "boom", "Traceback\n File\nE: boom", "boom\nTraceback\n File\nE: boom");
    row("it tells something else", "exhausted", "Error: boom\n at 1", "exhausted\nError: boom\n at 1");
    row("the error has the stack in it", "no\nError: boom\n at 1", "Error: boom\n at 1", "no\nError: boom\n at 1");
}

void WhatFailedTest::texts()
{
    QFETCH(const QString, error);
    QFETCH(const QString, stack);
    Job job;
    job.error = error;
    job.stack = stack;
    QTEST(whatFailed(job), "expected");
}

QTEST_APPLESS_MAIN(WhatFailedTest)
#include "whatfailedtest.moc"
