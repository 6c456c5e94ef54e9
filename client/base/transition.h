// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLoggingCategory>
#include <QPointer>

#include <algorithm>
#include <array>

namespace Pollux {

//! One step that a state may take.
template<typename State>
struct Step
{
    State from;
    State to;
};

template<typename State>
Step(State, State) -> Step<State>; // clang finds it by itself from 17 on

//! The one way from state to state: looks the step up in its table, takes it, logs it and emits
//! `object->stateChanged(next)` once. True: the object is still there, and still in `next`; false: a listener has
//! destroyed it or taken it further, or the table lacks the step and nothing has happened.
template<typename Object, typename State, std::size_t size>
[[nodiscard]] bool takeStep(Object *object, State &state, State next, const std::array<Step<State>, size> &steps,
                            const QLoggingCategory &(*category)())
{
    const bool known = std::any_of(steps.begin(), steps.end(),
                                   [&](const Step<State> &step) { return step.from == state && step.to == next; });
    Q_ASSERT(known);
    if (!known)
        return false;
    qCDebug(category) << state << "->" << next;
    state = next;
    const QPointer<Object> alive(object);
    Q_EMIT object->stateChanged(next);
    return alive && state == next; // `state` lives as long as the object
}

} // namespace Pollux
