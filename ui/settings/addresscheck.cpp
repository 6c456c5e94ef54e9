// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/addresscheck.h"

#include "base/plaintext.h"
#include "ui/models/ownmachine.h"

#include <QCoreApplication>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Ui::AddressCheck)
};

// Short enough for one line below the field, and without what would turn it around.
QString shown(const QString &part)
{
    return plainLine(part, 60);
}

QString schemeProblem(const QString &text)
{
    const qsizetype end = text.indexOf("://"_L1);
    if (end <= 0)
        return Words::tr("The beginning is missing: https:// or http:// was expected before “%1”.")
            .arg(shown(text.section(u'@', -1).section(u'?', 0, 0)));
    const QString scheme = text.first(end).toLower();
    if (scheme == "http"_L1 || scheme == "https"_L1 || scheme == "ws"_L1 || scheme == "wss"_L1)
        return {};
    return Words::tr("“%1://” at the beginning cannot be used: https://, http://, wss:// or ws:// was expected.")
        .arg(shown(scheme));
}

// Looked for in the text: QUrl would take half of what stands here for a port or a path.
QString secretProblem(const QString &text)
{
    const QString behindScheme = text.section("://"_L1, 1);
    const qsizetype end = behindScheme.indexOf(u'/');
    if (behindScheme.first(end < 0 ? behindScheme.size() : end).contains(u'@'))
        return Words::tr(
            "A user name or password stands before the “@”: leave it out, and put the token in the field below.");
    if (text.contains(u'?'))
        return Words::tr("Leave out everything from the “?” on. A token belongs in the field below.");
    if (text.contains(u'#'))
        return Words::tr("Leave out everything from the “#” on. A token belongs in the field below.");
    return {};
}

QString hostProblem(const QUrl &url, const QString &text, bool withPath)
{
    const QString authority = text.section("://"_L1, 1).section(u'/', 0, 0);
    if (authority.isEmpty() || authority.startsWith(u':'))
        return Words::tr("The host is missing behind “%1://”: something like queue.example.org was expected.")
            .arg(text.section("://"_L1, 0, 0).toLower());
    const QString port = authority.section(u']', -1).section(u':', 1);
    bool isNumber = true;
    const int number = port.isEmpty() ? 80 : port.toInt(&isNumber);
    if (!isNumber || number < 1 || number > 65535)
        return Words::tr("“%1” behind the “:” is no port: a number from 1 to 65535 was expected.").arg(shown(port));
    if (!url.isValid() || url.host().isEmpty())
        return Words::tr("“%1” is no host: a name like queue.example.org or an IP address was expected.")
            .arg(shown(authority));
    if (!withPath && url.path().size() > 1)
        return Words::tr("“%1” behind the host is a path: leave it out here. A path of its own goes under Advanced.")
            .arg(shown(url.path()));
    return {};
}

} // namespace

AddressCheck checkAddress(const QString &text, bool withPath)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return {{}, Words::tr("The address is missing: something like https://queue.example.org was expected."), {}};
    QUrl url(typed, QUrl::StrictMode);
    for (const QString &problem : {schemeProblem(typed), secretProblem(typed), hostProblem(url, typed, withPath)}) {
        if (!problem.isEmpty())
            return {{}, problem, {}};
    }
    if (!withPath || url.path() == "/"_L1)
        url.setPath({});
    const bool isOpen = url.scheme() == "http"_L1 || url.scheme() == "ws"_L1;
    if (isOpen && !isOwnMachine(url.host()))
        return {
            url,
            {},
            Words::tr("Not encrypted: whoever is on the way can read the token. Use https:// where the server can.")};
    return {url, {}, {}};
}

} // namespace Pollux::Ui
