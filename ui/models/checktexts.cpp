// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/checktexts.h"

#include "base/plaintext.h"
#include "diagnosis/facts/checkids.h"
#include "ui/models/checkevidence.h"

#include <QCoreApplication>
#include <QLocale>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;
using namespace Diagnosis;

namespace {

struct Checks
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Ui::Checks)
};

struct Name
{
    const QString &id;
    const char *text;
};

const Name names[] = {
    {CheckId::proxy, QT_TRANSLATE_NOOP("Pollux::Ui::Checks", "Proxy")},
    {CheckId::dns, QT_TRANSLATE_NOOP("Pollux::Ui::Checks", "Name (DNS)")},
    {CheckId::tcp, QT_TRANSLATE_NOOP("Pollux::Ui::Checks", "Connection (TCP)")},
    {CheckId::tls, QT_TRANSLATE_NOOP("Pollux::Ui::Checks", "TLS")},
    {CheckId::health, QT_TRANSLATE_NOOP("Pollux::Ui::Checks", "Health URL")},
    {CheckId::pollingHandshake, QT_TRANSLATE_NOOP("Pollux::Ui::Checks", "Polling")},
    {CheckId::pollingPost, QT_TRANSLATE_NOOP("Pollux::Ui::Checks", "Polling, sending")},
    {CheckId::webSocketDirect, QT_TRANSLATE_NOOP("Pollux::Ui::Checks", "WebSocket alone")},
    {CheckId::webSocketUpgrade, QT_TRANSLATE_NOOP("Pollux::Ui::Checks", "WebSocket upgrade")},
    {CheckId::nsp, QT_TRANSLATE_NOOP("Pollux::Ui::Checks", "Namespace")},
    {CheckId::webSocket, QT_TRANSLATE_NOOP("Pollux::Ui::Checks", "WebSocket")},
    {CheckId::auth, QT_TRANSLATE_NOOP("Pollux::Ui::Checks", "Sign-in")},
    {CheckId::ping, QT_TRANSLATE_NOOP("Pollux::Ui::Checks", "Ping")},
    {CheckId::join, QT_TRANSLATE_NOOP("Pollux::Ui::Checks", "Channel")},
    {CheckId::snapshot, QT_TRANSLATE_NOOP("Pollux::Ui::Checks", "List of jobs")},
    {CheckId::dwell, QT_TRANSLATE_NOOP("Pollux::Ui::Checks", "Stays up")},
};

constexpr Milliseconds longTime{10'000};

} // namespace

QString checkName(const QString &id)
{
    for (const Name &name : names) {
        if (name.id == id)
            return Checks::tr(name.text);
    }
    return plainLine(id, 40);
}

QString checkStatusText(CheckStatus status)
{
    switch (status) {
    case CheckStatus::Pending:
        return Checks::tr("not yet");
    case CheckStatus::Running:
        return Checks::tr("running");
    case CheckStatus::Pass:
        return Checks::tr("passed");
    case CheckStatus::Warn:
        return Checks::tr("passed, with a warning");
    case CheckStatus::Fail:
        return Checks::tr("failed");
    case CheckStatus::Skip:
        return Checks::tr("skipped");
    }
    return {};
}

QString checkDetailText(const CheckResult &result)
{
    if (const QString evidence = checkEvidence(result); !evidence.isEmpty())
        return evidence;
    return result.status == CheckStatus::Running || result.status == CheckStatus::Skip ? checkStatusText(result.status)
                                                                                       : QString();
}

QString checkTimeText(const CheckResult &result)
{
    if (!result.elapsed || result.status == CheckStatus::Running)
        return {};
    const QLocale locale;
    if (*result.elapsed < longTime)
        return Checks::tr("%1 ms").arg(locale.toString(qlonglong(result.elapsed->count())));
    return Checks::tr("%1 s").arg(locale.toString(double(result.elapsed->count()) / 1000, 'f', 1));
}

} // namespace Pollux::Ui
