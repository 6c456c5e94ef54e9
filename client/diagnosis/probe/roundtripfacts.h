// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

#include <QJsonObject>

#include <vector>

namespace Pollux::Diagnosis {

//! How many round trips there were, half and 95 % of them (nearest rank), in ms with one decimal. Nothing where none was
//! measured. Pure.
void noteRoundTrips(QJsonObject &data, std::vector<Microseconds> measured);

} // namespace Pollux::Diagnosis
