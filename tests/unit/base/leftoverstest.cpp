// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/leftovers.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTest>

#include <functional>

using namespace Pollux;

namespace {

//! Leaves another one behind when it goes.
class Row : public QObject
{
public:
    explicit Row(int length) : m_length(length) {}
    ~Row() override
    {
        if (m_length > 1)
            (new Row(m_length - 1))->deleteLater();
        else
            ++ended;
    }

    static inline int ended = 0;

private:
    const int m_length;
};

int runApplication(const std::function<void()> &last)
{
    int count = 1;
    char name[] = "leftovers";
    char *arguments[] = {name, nullptr};
    QCoreApplication application(count, arguments);
    QMetaObject::invokeMethod(&application, &QCoreApplication::quit, Qt::QueuedConnection);
    const int code = QCoreApplication::exec();
    last();
    return code;
}

} // namespace

class LeftoversTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goWithTheApplication();
    void goWithTheNextApplicationToo() { goWithTheApplication(); }
};

// A bug that was: a program ended with its network thread still at work, and crashed now and then.
void LeftoversTest::goWithTheApplication()
{
    Row::ended = 0;
    const int code = runApplication([] {
        deleteLeftoversAtExit();
        deleteLeftoversAtExit();
        (new Row(4))->deleteLater();
    });
    QCOMPARE(code, 0);
    QCOMPARE(Row::ended, 1);
}

QTEST_APPLESS_MAIN(LeftoversTest)
#include "leftoverstest.moc"
