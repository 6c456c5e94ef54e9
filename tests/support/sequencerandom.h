// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/random.h"

#include <QList>

namespace Pollux::Test {

//! Random numbers that a test has chosen: the given ones in turn, then from the beginning again.
class SequenceRandom final : public Random
{
public:
    //! `numbers`: at least one, each in [0, 1).
    explicit SequenceRandom(const QList<double> &numbers) : m_numbers(numbers) {}

    double unit() override { return m_numbers.at(m_drawn++ % m_numbers.size()); }
    //! How many numbers have been asked for.
    qsizetype drawn() const { return m_drawn; }

private:
    QList<double> m_numbers;
    qsizetype m_drawn = 0;
};

} // namespace Pollux::Test
