// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/networkchoice.h"

#include <QStringList>

class QSettings;

namespace Pollux {

// The group [network] of the settings file. Pure but for the file.

//! `doubts`: a line for the person about each value that cannot be understood; the default stands in for it.
NetworkChoice readNetwork(const QSettings &file, QStringList &doubts);
void writeNetwork(QSettings &file, const NetworkChoice &network);

//! Without what may be a secret: the proxy's user name and password in its address.
NetworkChoice withoutSecrets(const NetworkChoice &network, QStringList &doubts);

} // namespace Pollux
