// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/findingcard.h"

#include "ui/health/barplot.h"
#include "ui/health/dropwords.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace Pollux::Ui {

FindingCard::FindingCard(QWidget *parent)
    : Card(parent)
    , m_title(new PlainLabel(this))
    , m_text(new PlainLabel(this))
    , m_hour(new QWidget(this))
    , m_minutes(new BarPlot(m_hour))
{
    m_title->setLook(Metrics::textPixels, QFont::DemiBold);
    m_text->setTone(Tone::Muted);
    m_text->setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum); // as it is fixed it keeps to one line
    policy.setHeightForWidth(true);
    m_text->setSizePolicy(policy);
    auto *const words = new QVBoxLayout;
    words->setSpacing(Metrics::grid);
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addStretch();

    auto *const caption = new PlainLabel(tr("Minute of the hour"), m_hour);
    caption->setTone(Tone::Muted);
    auto *const hour = new QVBoxLayout(m_hour);
    hour->setContentsMargins(0, 0, 0, 0);
    hour->setSpacing(Metrics::grid);
    hour->addWidget(caption);
    hour->addWidget(m_minutes);
    m_minutes->setAccessibleName(caption->text());
    m_minutes->setFixedHeight(20 * Metrics::grid);

    auto *const row = new QHBoxLayout;
    row->setSpacing(6 * Metrics::grid);
    row->addLayout(words, 1);
    row->addWidget(m_hour, 1);
    body()->addLayout(row);
}

void FindingCard::show(const DropStory &story, const MinuteCounts &minutes)
{
    m_title->setText(findingTitle(story));
    m_text->setText(findingText(story));
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_text->text());
    const bool keepsTheClock = !phasesOfHour(*story.period).isEmpty();
    m_hour->setVisible(keepsTheClock);
    if (keepsTheClock)
        showMinutes(story, minutes);
}

void FindingCard::showMinutes(const DropStory &story, const MinuteCounts &minutes)
{
    constexpr int quarter = 15;
    const auto phases = phasesOfHour(*story.period);
    QList<BarPlot::Bar> bars;
    QList<PlotTick> ticks;
    QStringList lines;
    for (int minute = 0; minute < int(minutes.size()); ++minute) {
        const int count = minutes[std::size_t(minute)];
        const bool inStep = std::any_of(phases.begin(), phases.end(),
                                        [&](Milliseconds phase) { return phase / std::chrono::minutes(1) == minute; });
        bars.append({double(minute), minute + 1.0, double(count), inStep, minuteText(minute, count)});
        if (count > 0)
            lines.append(bars.last().text);
        if (minute % quarter == 0)
            ticks.append({minute + 0.5, phaseText({std::chrono::minutes(minute)})});
    }
    m_minutes->setBars(bars, ticks, lines.join(u'\n'));
}

} // namespace Pollux::Ui
