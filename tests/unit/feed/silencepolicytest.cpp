// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/silencepolicy.h"

#include <QTest>

using namespace Pollux;

class SilencePolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksEverLessOften();
    void asksSoonAgainAfterNews();
};

void SilencePolicyTest::asksEverLessOften()
{
    SilencePolicy policy;
    QCOMPARE(policy.interval(), SilencePolicy::shortest);
    Milliseconds before = policy.interval();
    for (int i = 0; i < 20; ++i) {
        policy.foundNothing();
        QCOMPARE(policy.interval(), std::min(before * 2, SilencePolicy::longest));
        before = policy.interval();
    }
    QCOMPARE(policy.interval(), SilencePolicy::longest);
}

void SilencePolicyTest::asksSoonAgainAfterNews()
{
    SilencePolicy policy;
    policy.foundNothing();
    policy.foundNothing();
    policy.foundNews();
    QCOMPARE(policy.interval(), SilencePolicy::shortest);
}

QTEST_GUILESS_MAIN(SilencePolicyTest)
#include "silencepolicytest.moc"
