// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/secretsource.h"

#include "polluxctl/inputfile.h"
#include "settings/secretfile.h"

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

Result<QString, Refusal> secretFromFile(const QString &option, const QString &path)
{
    const auto bytes = readInputFile(option, path);
    if (!bytes)
        return Failure{bytes.error()};
    const auto secret = secretIn(*bytes);
    if (!secret)
        return Failure{Refusal{ExitCode::NoInput, u"--%1: \"%2\" %3"_s.arg(option, path, secret.error())}};
    return *secret;
}

Result<QString, Refusal> secretFromEnvironment(const QString &option, const QString &name)
{
    const QByteArray variable = name.toLocal8Bit();
    if (!qEnvironmentVariableIsSet(variable.constData()))
        return Failure{usageError(u"--%1: there is no environment variable \"%2\""_s.arg(option, name))};
    const auto secret = secretIn(qgetenv(variable.constData()));
    if (!secret)
        return Failure{usageError(u"--%1: \"%2\" %3"_s.arg(option, name, secret.error()))};
    return *secret;
}

} // namespace Pollux::Ctl
