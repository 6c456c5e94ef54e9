// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/historyentries.h"

#include "base/plaintext.h"
#include "polluxctl/standardoutput.h"
#include "polluxctl/timetexts.h"
#include "store/historylines.h"

#include <algorithm>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;
using namespace Store;

namespace {

constexpr int pageSize = 1'000;
constexpr qsizetype longest = 300;

QByteArray lineOf(const QDateTime &time, const QStringList &parts)
{
    QStringList said;
    for (const QString &part : parts) {
        if (const QString plain = plainLine(part, longest); !plain.isEmpty())
            said += plain;
    }
    return (momentLine(time) + u"  "_s + said.join("  "_L1) + u'\n').toUtf8();
}

template<typename Entry>
QByteArray printed(const Entry &entry, const QString &format)
{
    if (format == "ndjson"_L1)
        return ndjsonLine(entry);
    return format == "csv"_L1 ? csvRow(entry) : entryText(entry);
}

template<typename Part>
Result<void, Error> printPart(Part &part, const EntriesWish &wish, StandardOutput *output)
{
    HistoryPlace place;
    for (qint64 written = 0; wish.most == 0 || written < wish.most;) {
        const qint64 left = wish.most == 0 ? pageSize : wish.most - written;
        const auto page = part.find(wish.filter, place, int(std::min<qint64>(pageSize, left)));
        if (!page)
            return Failure{page.error()};
        if (page->isEmpty())
            break;
        QByteArray lines;
        for (const auto &entry : *page)
            lines += printed(entry, wish.format);
        output->write(lines);
        written += page->size();
        place = placeOf(page->constLast());
    }
    return {};
}

} // namespace

QByteArray entryText(const JobEntry &entry)
{
    QString took;
    if (entry.started.isValid() && entry.started <= entry.ended)
        took = spanText(Milliseconds(entry.started.msecsTo(entry.ended)));
    QString which = entry.key.queue.isEmpty() ? entry.key.id : entry.key.queue + u' ' + entry.key.id;
    if (entry.attempt.value_or(1) > 1)
        which += u" (attempt %1)"_s.arg(*entry.attempt);
    return lineOf(entry.ended, {jobStateName(entry.state).leftJustified(9), which, entry.name == which ? QString() : entry.name,
                                took, entry.error.isEmpty() ? entry.message : entry.error});
}

QByteArray entryText(const NotificationEntry &entry)
{
    return lineOf(entry.time, {entry.title, entry.body, entry.shown ? QString() : u"(kept quiet)"_s});
}

Result<void, Error> printEntries(HistoryFile &history, const EntriesWish &wish, StandardOutput *output)
{
    const bool ofJobs = wish.kind == HistoryKind::Jobs;
    if (wish.format == "csv"_L1)
        output->write(ofJobs ? jobCsvHead() : notificationCsvHead());
    return ofJobs ? printPart(history.jobs(), wish, output) : printPart(history.notifications(), wish, output);
}

} // namespace Pollux::Ctl
