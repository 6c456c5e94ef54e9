// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QMetaType>

namespace Pollux {

//! Whether a link has fallen silent: see SilentLink.
struct LinkSilence
{
    QDateTime since; //!< UTC: the last event, or the connection that has had none; invalid: it is heard
    QDateTime asOf;  //!< UTC: when that was found

    bool isSilent() const { return since.isValid(); }

    bool operator==(const LinkSilence &) const = default;
};

} // namespace Pollux

Q_DECLARE_METATYPE(Pollux::LinkSilence)
