// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historywords.h"

#include "base/plaintext.h"
#include "ui/models/serverlist.h"
#include "ui/models/texts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

namespace Pollux::Ui {

namespace {

QString say(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("Pollux::Ui::HistoryPage", text, comment);
}

} // namespace

QString groupText(HistoryGroup group)
{
    switch (group) {
    case HistoryGroup::All:
        return say(QT_TRANSLATE_NOOP3("Pollux::Ui::HistoryPage", "All jobs", "a choice above the history"));
    case HistoryGroup::Failed:
        return say(QT_TRANSLATE_NOOP("Pollux::Ui::HistoryPage", "Failed"));
    case HistoryGroup::Done:
        return say(QT_TRANSLATE_NOOP("Pollux::Ui::HistoryPage", "Done"));
    case HistoryGroup::Cancelled:
        return say(QT_TRANSLATE_NOOP("Pollux::Ui::HistoryPage", "Cancelled"));
    case HistoryGroup::Notifications:
        return say(QT_TRANSLATE_NOOP("Pollux::Ui::HistoryPage", "Notifications"));
    }
    return {};
}

QString periodText(HistoryPeriod period)
{
    switch (period) {
    case HistoryPeriod::Day:
        return say(QT_TRANSLATE_NOOP("Pollux::Ui::HistoryPage", "Last 24 hours"));
    case HistoryPeriod::Week:
        return say(QT_TRANSLATE_NOOP("Pollux::Ui::HistoryPage", "Last 7 days"));
    case HistoryPeriod::Month:
        return say(QT_TRANSLATE_NOOP("Pollux::Ui::HistoryPage", "Last 30 days"));
    case HistoryPeriod::Everything:
        return say(QT_TRANSLATE_NOOP("Pollux::Ui::HistoryPage", "All that is kept"));
    }
    return {};
}

QDateTime periodBegin(HistoryPeriod period, const QDateTime &now)
{
    switch (period) {
    case HistoryPeriod::Day:
        return now.addDays(-1);
    case HistoryPeriod::Week:
        return now.addDays(-7);
    case HistoryPeriod::Month:
        return now.addDays(-30);
    case HistoryPeriod::Everything:
        return {};
    }
    return {};
}

QString serverTitle(const ServerList &servers, const Store::HistoryServer &server)
{
    if (const ServerState *const known = servers.find(server.id))
        return plainLine(known->title());
    const QString host = QUrl(server.url).host();
    return plainLine(host.isEmpty() ? server.id : host);
}

QString nameOf(const Store::JobEntry &entry)
{
    Job job;
    job.key = entry.key;
    job.name = entry.name;
    return jobName(job);
}

QString tookText(const Store::JobEntry &entry)
{
    if (!entry.started.isValid() || entry.started > entry.ended)
        return {};
    return durationText(Milliseconds(entry.started.msecsTo(entry.ended)));
}

QString dateText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

} // namespace Pollux::Ui
