// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/linkwords.h"

#include "base/clock.h"
#include "base/plaintext.h"
#include "ui/models/texts.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <climits>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Ui::LinkWords)
};

QString troubleHeadline(ServerState::Trouble trouble)
{
    switch (trouble) {
    case ServerState::Trouble::KeychainLocked:
        return Words::tr("The keychain is locked");
    case ServerState::Trouble::KeychainUnavailable:
        return Words::tr("There is no keychain");
    case ServerState::Trouble::SecretMissing:
        return Words::tr("The token is missing");
    case ServerState::Trouble::BadSettings:
        return Words::tr("The settings cannot be used");
    case ServerState::Trouble::None:
        break;
    }
    return {};
}

QStringList connectedLines(const ServerState &server)
{
    QStringList lines;
    const LinkQuality quality = server.quality();
    lines.append(quality.grade == LinkGrade::Unknown
                     ? Words::tr("Quality: %1").arg(gradeText(quality.grade))
                     : Words::tr("Quality: %1 (%2)").arg(gradeText(quality.grade), qualityText(quality)));
    const auto &upgrade = server.link().upgrade();
    if (server.link().condition() == LinkCondition::Polling && upgrade && upgrade->cause)
        lines.append(Words::tr("Jobs arrive, a little later than over WebSocket."));
    if (server.link().whyNotBetter()) {
        lines.append(Words::tr("No socket can be had: %1").arg(isolated(causeText(*server.link().whyNotBetter()))));
        lines.append(Words::tr("The server is asked for its jobs instead, and the socket is tried again by itself."));
    }
    if (server.link().isRecovered())
        lines.append(Words::tr("After the last drop the server has sent what was missed."));
    return lines;
}

// In one message each, as languages put such parts in other orders.
QString outageText(const LinkTimeline &link, const QDateTime &now)
{
    const QString outage = durationText(Milliseconds(qMax<qint64>(0, link.downSince()->msecsTo(now))));
    const int attempts = link.attempt().value_or(0);
    if (attempts == 0 || link.condition() == LinkCondition::Refused)
        return Words::tr("Outage for %1.").arg(outage);
    if (!link.nextTry())
        return Words::tr("Outage for %1. %n attempt(s) so far.", nullptr, attempts).arg(outage);
    const Milliseconds left(now.msecsTo(*link.nextTry()));
    if (left.count() <= 0)
        return Words::tr("Outage for %1. %n attempt(s) so far, the next one now.", nullptr, attempts).arg(outage);
    return Words::tr("Outage for %1. %n attempt(s) so far, the next one in %2.", nullptr, attempts)
        .arg(outage, durationText(left));
}

QStringList outageLines(const ServerState &server, const QDateTime &now)
{
    const LinkTimeline &link = server.link();
    QStringList lines;
    if (server.isOffline())
        lines.append(Words::tr("This computer has no network, says the system. As soon as it has one, the server is tried again."));
    else if (link.cause())
        lines.append(Words::tr("Cause: %1").arg(isolated(causeText(*link.cause()))));
    if (link.downSince())
        lines.append(outageText(link, now));
    if (link.condition() == LinkCondition::Refused)
        lines.append(Words::tr("Nobody tries again until something is changed: the address, the token or the server."));
    return lines;
}

} // namespace

QString headline(const ServerState &server)
{
    if (server.trouble() != ServerState::Trouble::None)
        return troubleHeadline(server.trouble());
    switch (server.link().condition()) {
    case LinkCondition::Starting:
        return Words::tr("Connecting for the first time");
    case LinkCondition::WebSocket:
        return Words::tr("Connected over WebSocket");
    case LinkCondition::Polling:
        return server.link().transport() == "rest"_L1 ? Words::tr("Connected over %1", "over REST every 3 s")
                                                            .arg(linkTitleText(server.link()))
                                                      : Words::tr("Connected over polling");
    case LinkCondition::Connecting:
        return Words::tr("Connecting again");
    case LinkCondition::Disconnected:
        return Words::tr("Disconnected");
    case LinkCondition::Refused:
        return Words::tr("The connection was refused");
    }
    return {};
}

QStringList explanation(const ServerState &server, const QDateTime &now)
{
    if (server.trouble() != ServerState::Trouble::None)
        return {plainLine(server.troubleText())};
    if (isConnected(server.link().condition()))
        return connectedLines(server);
    return outageLines(server, now);
}

QString technicalText(const Error &cause)
{
    QStringList parts{plainLine(cause.toString(), 300)};
    for (const QString &part : {cause.phase, cause.transport}) {
        if (!part.isEmpty())
            parts.append(plainLine(part));
    }
    if (cause.httpStatus > 0)
        parts.append(u"HTTP %1"_s.arg(cause.httpStatus));
    return parts.join(u" · "_s);
}

const Error *causeOf(const LinkTimeline &link)
{
    if (!isConnected(link.condition()))
        return link.cause() ? &*link.cause() : nullptr;
    if (link.whyNotBetter())
        return &*link.whyNotBetter();
    const auto &upgrade = link.upgrade();
    const bool isSecondBest = link.condition() == LinkCondition::Polling && upgrade && upgrade->cause;
    return isSecondBest ? &*upgrade->cause : nullptr;
}

QString upgradeText(const LinkTimeline &link)
{
    const auto &upgrade = link.upgrade();
    if (!upgrade)
        return {};
    switch (upgrade->result) {
    case UpgradeOutcome::Result::Upgraded:
        return upgrade->elapsed ? Words::tr("Began with polling, changed to WebSocket within %1 ms")
                                      .arg(QLocale().toString(qlonglong(upgrade->elapsed->count())))
                                : Words::tr("Began with polling, changed to WebSocket");
    case UpgradeOutcome::Result::Failed:
        return upgrade->cause
                   ? Words::tr("Stays on polling, WebSocket failed: %1").arg(isolated(causeText(*upgrade->cause)))
                   : Words::tr("Stays on polling, WebSocket failed");
    case UpgradeOutcome::Result::Skipped:
        return upgrade->cause ? Words::tr("Stays on polling: %1").arg(isolated(causeText(*upgrade->cause)))
                              : Words::tr("Stays on polling");
    }
    return {};
}

QString trafficText(const LinkFigures &figures)
{
    const QLocale locale;
    return Words::tr("%Ln event(s), %1 received, %2 sent", nullptr, int(qMin<qint64>(figures.events, INT_MAX)))
        .arg(locale.formattedDataSize(figures.bytesReceived, 1, QLocale::DataSizeSIFormat),
             locale.formattedDataSize(figures.bytesSent, 1, QLocale::DataSizeSIFormat));
}

QString recoveryText(Milliseconds duration)
{
    if (duration >= std::chrono::seconds(10))
        return durationText(duration);
    return Words::tr("%1 s", "seconds").arg(QLocale().toString(double(duration.count()) / 1000, 'f', 1));
}

QString storyText(const QList<LinkSpan> &spans)
{
    std::array<qint64, std::size_t(LinkCondition::Refused) + 1> times{};
    qint64 sum = 0;
    for (const LinkSpan &span : spans) {
        const qint64 length = span.begin.msecsTo(span.end);
        times[std::size_t(span.condition)] += length;
        sum += length;
    }
    QStringList parts;
    for (std::size_t i = 0; i < times.size() && sum > 0; ++i) {
        if (times[i] > 0)
            parts.append(Words::tr("%1 %2 %", "state and its share of time")
                             .arg(conditionText(LinkCondition(i)),
                                  QLocale().toString(100.0 * double(times[i]) / double(sum), 'f', 1)));
    }
    return QLocale().createSeparatedList(parts);
}

} // namespace Pollux::Ui
