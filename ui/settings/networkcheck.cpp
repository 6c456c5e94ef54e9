// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/networkcheck.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

struct NetworkChecks
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Ui::NetworkChecks)
};

constexpr qint64 mostBytes = 4 * 1024 * 1024;

} // namespace

QString proxyProblem(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.userInfo().isEmpty())
        return NetworkChecks::tr("User name and password belong into the fields below.");
    const bool isKnown = url.scheme() == "http"_L1 || url.scheme() == "socks5"_L1;
    if (!url.isValid() || !isKnown || url.host().isEmpty())
        return NetworkChecks::tr("http://HOST:PORT or socks5://HOST:PORT is expected.");
    if (url.path().size() > 1 || url.hasQuery() || url.hasFragment())
        return NetworkChecks::tr("A proxy has no path: http://HOST:PORT or socks5://HOST:PORT is expected.");
    return {};
}

QString authoritiesProblem(const QString &file)
{
    if (file.isEmpty())
        return {};
    if (!QFileInfo(file).isAbsolute())
        return NetworkChecks::tr("The whole path is expected, from the root on.");
    QFile pem(file);
    if (!QFileInfo(file).isFile() || !pem.open(QFile::ReadOnly))
        return NetworkChecks::tr("This file cannot be read.");
    if (!pem.read(mostBytes).contains("-----BEGIN CERTIFICATE-----"))
        return NetworkChecks::tr("There is no PEM certificate in this file.");
    return {};
}

} // namespace Pollux::Ui
