// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/historyexport.h"

#include "base/makeerror.h"
#include "base/plaintext.h"
#include "store/historylines.h"

namespace Pollux::Store {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 1'000;

Result<void, Error> put(QIODevice *out, const QByteArray &bytes)
{
    if (out->write(bytes) == bytes.size())
        return {};
    return Failure{makeError(Layer::Client, u"not-written"_s, plainLine(out->errorString()), false)};
}

template<typename Part>
Result<qint64, Error> exportPart(Part &part, const HistoryExport &wish, QIODevice *out, const std::function<bool()> &goesOn)
{
    qint64 written = 0;
    HistoryPlace place;
    while (goesOn() && (wish.most == 0 || written < wish.most)) {
        const auto page = part.find(wish.filter, place, wish.most == 0 ? pageSize : int(std::min<qint64>(pageSize, wish.most - written)));
        if (!page)
            return Failure{page.error()};
        if (page->isEmpty())
            break;
        QByteArray lines;
        for (const auto &entry : *page)
            lines += wish.format == HistoryFormat::Csv ? csvRow(entry) : ndjsonLine(entry);
        if (const auto done = put(out, lines); !done)
            return Failure{done.error()};
        written += page->size();
        place = placeOf(page->constLast());
    }
    return written;
}

} // namespace

Result<qint64, Error> exportHistory(HistoryFile &history, const HistoryExport &wish, QIODevice *out,
                                    const std::function<bool()> &goesOn)
{
    const bool ofJobs = wish.kind == HistoryKind::Jobs;
    if (wish.format == HistoryFormat::Csv) {
        if (const auto done = put(out, ofJobs ? jobCsvHead() : notificationCsvHead()); !done)
            return Failure{done.error()};
    }
    return ofJobs ? exportPart(history.jobs(), wish, out, goesOn) : exportPart(history.notifications(), wish, out, goesOn);
}

} // namespace Pollux::Store
