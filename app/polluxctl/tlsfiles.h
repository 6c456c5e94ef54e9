// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "polluxctl/refusal.h"

#include <QSslConfiguration>

namespace Pollux::Ctl {

//! PEM files for TLS; an empty path is none.
struct TlsFiles
{
    QString authorities; //!< trusted besides the system's
    QString certificate; //!< ours, with the chain behind it
    QString key;         //!< empty: in the certificate's file
};

//! The default configuration with what the files hold, or ExitCode::NoInput.
Result<QSslConfiguration, Refusal> tlsFromFiles(const TlsFiles &files);

} // namespace Pollux::Ctl
