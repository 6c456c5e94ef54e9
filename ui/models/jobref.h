// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/jobkey.h"

#include <QMetaType>

namespace Pollux::Ui {

//! Which job of which server.
struct JobRef
{
    QString server; //!< ServerState::id()
    JobKey key;

    bool operator==(const JobRef &) const = default;
};

inline size_t qHash(const JobRef &ref, size_t seed = 0) noexcept
{
    return qHashMulti(seed, ref.server, ref.key);
}

} // namespace Pollux::Ui

Q_DECLARE_METATYPE(Pollux::Ui::JobRef)
