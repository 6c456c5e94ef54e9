// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "settings/secretfile.h"

#include "base/plaintext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStringDecoder>

#include <algorithm>

namespace Pollux {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::SettingsStore)
};

constexpr qint64 mostBytes = 1024 * 1024;

bool isControl(QChar unit)
{
    return unit.category() == QChar::Other_Control;
}

} // namespace

Result<QString, QString> secretIn(const QByteArray &bytes)
{
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString line = QString(decode(bytes.first(std::max<qsizetype>(0, (bytes + '\n').indexOf('\n'))))).trimmed();
    if (decode.hasError())
        return Failure{Texts::tr("is not UTF-8")};
    if (line.isEmpty())
        return Failure{Texts::tr("holds no secret: its first line is empty")};
    if (std::any_of(line.begin(), line.end(), isControl))
        return Failure{Texts::tr("holds a control character in its first line")};
    return line;
}

Result<QString, QString> readSecretFile(const QString &path)
{
    const QString name = plainLine(QDir::toNativeSeparators(path));
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return Failure{Texts::tr("The token file “%1” cannot be read: %2").arg(name, plainLine(file.errorString()))};
    // Also of a file that grows, or is a device without an end.
    const auto secret = secretIn(file.read(mostBytes));
    if (!secret)
        return Failure{Texts::tr("The token file “%1” is of no use: it %2.").arg(name, secret.error())};
    return *secret;
}

} // namespace Pollux
