// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/traytexts.h"

#include "base/clock.h"
#include "base/plaintext.h"
#include "ui/models/healthtexts.h"
#include "ui/models/texts.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct TrayTexts
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Ui::TrayTexts)
};

constexpr qsizetype maxServers = 6;
constexpr qsizetype titleLength = 60;
constexpr qsizetype causeLength = 120;

QString titleOf(const ServerState &server)
{
    return isolated(plainLine(server.title(), titleLength));
}

QString countsLine(const ServerList &servers)
{
    const qsizetype waiting = servers.count(JobState::Queued) + servers.count(JobState::Scheduled);
    QStringList parts{TrayTexts::tr("%n running", nullptr, int(servers.count(JobState::Running)))};
    if (waiting > 0)
        parts += TrayTexts::tr("%n waiting", nullptr, int(waiting));
    if (const qsizetype failed = servers.unseenFailures(); failed > 0)
        parts += TrayTexts::tr("%n failed", nullptr, int(failed));
    return parts.join(u" · "_s);
}

// Told in minutes: the tip is not renewed more often.
QString ageOf(const QDateTime &since, const QDateTime &now)
{
    const Milliseconds age(since.msecsTo(now));
    return age < 1min ? TrayTexts::tr("less than a minute")
                      : durationText(std::chrono::floor<std::chrono::minutes>(age));
}

// What a tip has room for: a reason to look, or how good it is.
QString qualityPart(const ServerState &server)
{
    QStringList parts;
    const QDateTime now = server.clock()->wallTime();
    const LinkQuality quality = server.quality();
    if (isConnected(server.link().condition()) && quality.grade != LinkGrade::Unknown)
        parts += plainLine(linkDetailText(server.link(), quality, server.figures(), now), causeLength);
    parts += silenceText(server, now);
    const bool isUnwell = server.health() && server.health()->state != HealthState::Healthy;
    if (isUnwell && server.health()->state != HealthState::Unknown)
        parts += healthText(server.health()->state);
    parts.removeAll(QString());
    return parts.isEmpty() ? QString() : u" · "_s + parts.join(u" · "_s);
}

QString serverLine(const ServerState &server)
{
    if (server.trouble() != ServerState::Trouble::None)
        return TrayTexts::tr("%1: %2").arg(titleOf(server), plainLine(server.troubleText(), causeLength));
    const LinkTimeline &link = server.link();
    const QDateTime since = link.downSince().value_or(link.since());
    const QString state = linkTitleText(link);
    if (!since.isValid())
        return TrayTexts::tr("%1: %2").arg(titleOf(server), state);
    const QString age = ageOf(since, server.clock()->wallTime());
    if (link.cause() || server.isOffline())
        return TrayTexts::tr("%1: %2 for %3, %4", "server: Disconnected for 6 min, connection refused")
            .arg(titleOf(server), state, age, plainLine(server.isOffline() ? offlineText() : causeText(*link.cause()), causeLength)) + qualityPart(server);
    return TrayTexts::tr("%1: %2 for %3", "server: WebSocket for 2 h").arg(titleOf(server), state, age) + qualityPart(server);
}

QStringList serverLines(const ServerList &servers)
{
    const QList<ServerState *> ordered = servers.worstFirst();
    QStringList lines;
    for (const ServerState *server : ordered.mid(0, maxServers))
        lines += serverLine(*server);
    if (ordered.size() > maxServers)
        lines += TrayTexts::tr("and %n more", nullptr, int(ordered.size() - maxServers));
    return lines;
}

} // namespace

QString trayToolTip(const ServerList &servers)
{
    QStringList lines{servers.isPaused() ? TrayTexts::tr("Pollux · notifications paused") : u"Pollux"_s};
    if (servers.servers().isEmpty()) {
        lines += TrayTexts::tr("No server yet");
    } else {
        lines += countsLine(servers);
        lines += serverLines(servers);
    }
    QString text = lines.join(u'\n');
    return text.replace(u'<', u'‹').replace(u'>', u'›');
}

QString trayServerLine(const ServerState &server)
{
    const QString state = server.trouble() != ServerState::Trouble::None ? plainLine(server.troubleText(), causeLength)
                                                                         : linkTitleText(server.link());
    QString line = TrayTexts::tr("%1: %2").arg(titleOf(server), state);
    return line.replace(u'&', u"&&"_s);
}

} // namespace Pollux::Ui
