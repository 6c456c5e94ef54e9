// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/historyfilter.h"

#include "store/likepattern.h"

namespace Pollux::Store {

using namespace Qt::StringLiterals;

void HistoryCondition::add(const QString &term, const QVariantList &itsValues)
{
    terms += u'(' + term + u')';
    values += itsValues;
}

QString HistoryCondition::where() const
{
    return terms.isEmpty() ? QString() : u" WHERE "_s + terms.join(" AND "_L1);
}

HistoryCondition conditionOf(const HistoryFilter &filter, const QString &time, const QStringList &texts)
{
    HistoryCondition condition;
    QStringList servers;
    QVariantList ofServers;
    for (const HistoryServer &server : filter.servers) {
        servers += server.url.isEmpty() ? u"id = ?"_s : u"(id = ? AND url = ?)"_s;
        ofServers += server.id;
        if (!server.url.isEmpty())
            ofServers += server.url;
    }
    if (!servers.isEmpty())
        condition.add(u"server IN (SELECT number FROM server WHERE %1)"_s.arg(servers.join(" OR "_L1)), ofServers);
    if (filter.from.isValid())
        condition.add(time + u" >= ?"_s, {filter.from.toMSecsSinceEpoch()});
    if (filter.to.isValid())
        condition.add(time + u" < ?"_s, {filter.to.toMSecsSinceEpoch()});
    const QString text = filter.text.trimmed();
    if (!text.isEmpty()) {
        QStringList places;
        for (const QString &column : texts)
            places += column + u" LIKE ? ESCAPE '\\'"_s;
        condition.add(places.join(" OR "_L1), QVariantList(texts.size(), likePattern(text)));
    }
    return condition;
}

void addPlace(HistoryCondition &condition, const HistoryPlace &place, const QString &time)
{
    if (place.time.isValid())
        condition.add(u"(%1, number) < (?, ?)"_s.arg(time), {place.time.toMSecsSinceEpoch(), place.number});
}

} // namespace Pollux::Store
