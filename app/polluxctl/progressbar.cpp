// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/progressbar.h"

#include "base/plaintext.h"
#include "polluxctl/columns.h"
#include "polluxctl/textlines.h"

#include <algorithm>
#include <cmath>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastColumns = 30; // below, there is room for name and percentage only
constexpr int longestTitle = 40;
constexpr int longestBar = 40;
constexpr int percentageColumns = 4; // "100%"

// Blanks on a background need no character that some terminals draw two columns wide; without colour, ASCII.
QString bar(double percent, int columns, bool coloured)
{
    const int done = int(std::lround(std::clamp(percent, 0.0, 100.0) / 100 * columns));
    if (!coloured)
        return u'[' + QString(done, u'#') + QString(columns - done, u'-') + u']';
    return u"\x1b[44m%1\x1b[100m%2\x1b[0m"_s.arg(QString(done, u' '), QString(columns - done, u' '));
}

QString percentage(const Job &job)
{
    if (!job.progress)
        return QString(percentageColumns, u' ');
    return u"%1%"_s.arg(int(std::floor(*job.progress)), percentageColumns - 1);
}

QString stepOf(const Job &job)
{
    return plainLine(job.step.isEmpty() ? job.message : job.step);
}

} // namespace

QString progressBar(const Job &job, int columns, bool coloured)
{
    if (columns < leastColumns)
        return padToColumns(jobTitle(job), columns - percentageColumns - 1) + u' ' + percentage(job);
    const int titleColumns = std::min(longestTitle, columns / 3);
    const int barColumns = std::min(longestBar, columns / 3);
    const int brackets = coloured ? 0 : 2;
    const int stepColumns = columns - titleColumns - barColumns - brackets - percentageColumns - 4;
    return padToColumns(jobTitle(job), titleColumns) + u"  "_s + bar(job.progress.value_or(0), barColumns, coloured)
           + u' ' + percentage(job) + u' ' + cutToColumns(stepOf(job), stepColumns);
}

} // namespace Pollux::Ctl
