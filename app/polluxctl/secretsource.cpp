// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/secretsource.h"

#include "polluxctl/inputfile.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

bool isControl(QChar unit)
{
    return unit.category() == QChar::Other_Control;
}

// Its first line as a secret, or what is wrong with it.
Result<QString, QString> secretIn(const QByteArray &bytes)
{
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString line = QString(decode(bytes.first(std::max<qsizetype>(0, (bytes + '\n').indexOf('\n'))))).trimmed();
    if (decode.hasError())
        return Failure{u"is not UTF-8"_s};
    if (line.isEmpty())
        return Failure{u"holds no secret: its first line is empty"_s};
    if (std::any_of(line.begin(), line.end(), isControl))
        return Failure{u"holds a control character in its first line"_s};
    return line;
}

} // namespace

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
