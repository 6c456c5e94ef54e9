// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/transition.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Pollux;

namespace {

Q_LOGGING_CATEGORY(lcLamp, "pollux.test.lamp", QtWarningMsg)

} // namespace

//! Off, on, broken: once broken it stays so.
class Lamp : public QObject
{
    Q_OBJECT
public:
    enum class State { Off, On, Broken };
    Q_ENUM(State)

    bool become(State next) { return takeStep(this, m_state, next, m_steps, lcLamp); }
    State state() const { return m_state; }

Q_SIGNALS:
    void stateChanged(Lamp::State state);

private:
    static constexpr std::array m_steps = {
        Step{State::Off, State::On},
        Step{State::On, State::Off},
        Step{State::On, State::Broken},
    };
    State m_state = State::Off;
};

class TransitionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesAStepOnce();
    void aListenerMayGoOn();
    void aListenerMayDestroy();
};

void TransitionTest::takesAStepOnce()
{
    Lamp lamp;
    const QSignalSpy changed(&lamp, &Lamp::stateChanged);
    QVERIFY(lamp.become(Lamp::State::On));
    QCOMPARE(lamp.state(), Lamp::State::On);
    QCOMPARE(changed.count(), 1);
}

void TransitionTest::aListenerMayGoOn()
{
    Lamp lamp;
    connect(&lamp, &Lamp::stateChanged, &lamp, [&](Lamp::State state) {
        if (state == Lamp::State::On)
            QVERIFY(lamp.become(Lamp::State::Broken));
    });
    QVERIFY(!lamp.become(Lamp::State::On)); // the step was taken, but it is not there any more
    QCOMPARE(lamp.state(), Lamp::State::Broken);
}

void TransitionTest::aListenerMayDestroy()
{
    auto lamp = std::make_unique<Lamp>();
    connect(lamp.get(), &Lamp::stateChanged, this, [&] { lamp.reset(); });
    QVERIFY(!lamp->become(Lamp::State::On));
    QVERIFY(!lamp);
}

QTEST_GUILESS_MAIN(TransitionTest)
#include "transitiontest.moc"
