// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/previewtexts.h"

#include "base/plaintext.h"
#include "ui/models/texts.h"

#include <QCoreApplication>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

struct PreviewTexts
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Ui::PreviewTexts)
};

constexpr qsizetype partLength = 80;

QString changeText(const JobChange &change)
{
    QStringList parts{PreviewTexts::tr("job %1").arg(isolated(plainLine(change.key.id, partLength)))};
    if (!change.key.queue.isEmpty())
        parts += isolated(plainLine(change.key.queue, partLength));
    if (change.removed)
        parts += PreviewTexts::tr("removed");
    if (change.state)
        parts += stateText(*change.state);
    if (change.progress)
        parts += percentText(change.progress);
    for (const auto &text : {change.name, change.step, change.message, change.error}) {
        if (text && !text->isEmpty())
            parts += isolated(plainLine(*text, partLength));
    }
    return parts.join(u" · "_s);
}

QString changeText(const QueueChange &change)
{
    return PreviewTexts::tr("queue %1").arg(isolated(plainLine(change.name, partLength)));
}

QString changeText(const WorkerChange &change)
{
    return PreviewTexts::tr("worker %1").arg(isolated(plainLine(change.name, partLength)));
}

} // namespace

QString previewOutcome(const PreviewLine &line)
{
    QStringList parts;
    for (const Change &change : line.changes)
        parts += std::visit([](const auto &one) { return changeText(one); }, change);
    if (!line.why.isEmpty())
        parts += plainLine(line.why);
    if (!parts.isEmpty())
        return parts.join(u"; "_s);
    switch (line.outcome) {
    case PreviewLine::Outcome::NoRule:
        return PreviewTexts::tr("no rule is meant for this event");
    case PreviewLine::Outcome::Refused:
        return PreviewTexts::tr("its rule cannot use what came");
    case PreviewLine::Outcome::NotAnEvent:
        return PreviewTexts::tr("not an event");
    case PreviewLine::Outcome::Understood:
        break;
    }
    return PreviewTexts::tr("nothing changes");
}

QString previewDetail(const Job &job)
{
    QStringList parts;
    for (const QString &text : {job.step, job.message, job.error}) {
        if (!text.isEmpty())
            parts += isolated(plainLine(text, partLength));
    }
    return parts.join(u" · "_s);
}

} // namespace Pollux::Ui
