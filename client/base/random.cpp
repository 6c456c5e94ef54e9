// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/random.h"

#include <QRandomGenerator>

namespace Pollux {

double SystemRandom::unit()
{
    return QRandomGenerator::global()->generateDouble();
}

SystemRandom *SystemRandom::instance()
{
    static SystemRandom random;
    return &random;
}

} // namespace Pollux
