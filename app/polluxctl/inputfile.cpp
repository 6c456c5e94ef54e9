// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/inputfile.h"

#include <QFile>

#include <cstdio>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = 1024 * 1024;

} // namespace

Result<QByteArray, Refusal> readInputFile(const QString &option, const QString &path)
{
    const auto unreadable = [&](const QString &why) {
        return Failure{Refusal{ExitCode::NoInput, u"--%1: \"%2\" cannot be read: %3"_s.arg(option, path, why)}};
    };
    QFile file(path);
    const bool isOpen = path == "-"_L1 ? file.open(stdin, QFile::ReadOnly) : file.open(QFile::ReadOnly);
    if (!isOpen)
        return unreadable(file.errorString());
    QByteArray bytes;
    // A pipe hands out what it has; only an empty read is the end.
    while (bytes.size() <= mostBytes) {
        const QByteArray part = file.read(mostBytes + 1 - bytes.size());
        if (part.isEmpty())
            break;
        bytes += part;
    }
    if (file.error() != QFile::NoError)
        return unreadable(file.errorString());
    if (bytes.size() > mostBytes)
        return unreadable(u"longer than 1 MiB"_s);
    return bytes;
}

} // namespace Pollux::Ctl
