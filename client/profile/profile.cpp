// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/profile.h"

namespace Pollux {

Variables withDefaults(const Profile &profile, const Variables &given)
{
    Variables all = profile.variables;
    all.insert(given);
    return all;
}

} // namespace Pollux
