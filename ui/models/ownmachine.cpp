// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ownmachine.h"

#include <QRegularExpression>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

bool isOwnMachine(const QString &host)
{
    static const QRegularExpression loopback(u"^127(\\.\\d+){3}$"_s);
    return host == "localhost"_L1 || host == "::1"_L1 || loopback.match(host).hasMatch();
}

} // namespace Pollux::Ui
