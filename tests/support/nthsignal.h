// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <functional>

namespace Pollux::Test {

//! Calls back at the n-th signal of some objects, whichever it is; destroyed() does not count. For loops that do
//! something unkind at the first signal, at the second, and so on, until a conversation ends before.
class NthSignal : public QObject
{
    Q_OBJECT
public:
    //! `ordinal` counts from 1.
    NthSignal(int ordinal, const std::function<void()> &action) : m_left(ordinal), m_action(action) {}

    //! Counts all signals that the class of `sender` declares itself.
    void watch(QObject *sender);
    bool hasFired() const { return m_left <= 0; }

public Q_SLOTS:
    //! For what is no signal, but a moment all the same.
    void count();

private:
    int m_left;
    std::function<void()> m_action;
};

} // namespace Pollux::Test
