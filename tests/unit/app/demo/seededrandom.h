// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/random.h"

#include <QRandomGenerator>

namespace Pollux::Test {

//! Equal seeds give equal numbers.
class SeededRandom final : public Random
{
public:
    explicit SeededRandom(quint32 seed) : m_generator(seed) {}

    double unit() override { return m_generator.generateDouble(); }

private:
    QRandomGenerator m_generator;
};

} // namespace Pollux::Test
