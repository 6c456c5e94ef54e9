// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "changescript.h"

namespace Pollux::Test {

using namespace Qt::StringLiterals;

namespace {

bool setText(JobChange &change, const QString &member, const QString &text)
{
    std::optional<QString> *field = member == "name"_L1      ? &change.name
                                    : member == "message"_L1 ? &change.message
                                    : member == "step"_L1    ? &change.step
                                    : member == "stack"_L1   ? &change.stack
                                    : member == "result"_L1  ? &change.result
                                    : member == "data"_L1    ? &change.data
                                                             : nullptr;
    if (field)
        *field = text;
    return field;
}

bool tell(JobChange &change, const QString &word)
{
    const QString rest = word.sliced(1);
    if (const auto state = jobStateFromName(word))
        change.state = *state;
    else if (word == "snapshot"_L1)
        change.source = ChangeSource::Snapshot;
    else if (word == "removed"_L1)
        change.removed = true;
    else if (word.startsWith(u'#'))
        change.attempt = rest.toInt();
    else if (word.startsWith(u'@'))
        change.time = epoch().addMSecs(rest.toInt());
    else if (word.startsWith(u'!'))
        change.error = rest;
    else if (word.endsWith(u'%'))
        change.progress = word.chopped(1).toDouble();
    else if (word.startsWith("asof="_L1))
        change.asOf = epoch().addMSecs(word.sliced(5).toInt());
    else if (word.startsWith("started="_L1))
        change.started = epoch().addMSecs(word.sliced(8).toInt());
    else if (word.startsWith("finished="_L1))
        change.finished = epoch().addMSecs(word.sliced(9).toInt());
    else
        return setText(change, word.section(u'=', 0, 0), word.section(u'=', 1));
    return true;
}

} // namespace

QDateTime epoch()
{
    return QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
}

QList<JobChange> changes(const QString &script)
{
    QList<JobChange> list;
    for (const QString &words : script.split(u',', Qt::SkipEmptyParts)) {
        JobChange change;
        change.key = {u"q"_s, u"1"_s};
        for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
            if (!tell(change, word))
                qFatal("unknown word in a script of changes: %s", qPrintable(word));
        }
        list.append(change);
    }
    return list;
}

} // namespace Pollux::Test
