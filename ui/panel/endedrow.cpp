// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/endedrow.h"

#include "ui/models/texts.h"
#include "ui/style/theme.h"

#include <QPainter>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 6;
constexpr int signWidth = Metrics::iconSize + 8;

struct Sign
{
    QString icon;
    Tone tone;
};

Sign signOf(JobState state)
{
    switch (state) {
    case JobState::Succeeded:
        return {u"check"_s, Tone::Ok};
    case JobState::Failed:
        return {u"cross"_s, Tone::Bad};
    default:
        return {u"stopped"_s, Tone::Muted};
    }
}

} // namespace

EndedRow::EndedRow(QWidget *parent) : PanelRow(2 * padding + lineHeight(Metrics::textPixels), parent) {}

void EndedRow::setLine(const EndedLine &line)
{
    if (line == m_line)
        return;
    m_line = line;
    textsChanged();
}

void EndedRow::paintRow(QPainter *painter)
{
    const Sign sign = signOf(m_line.state);
    QRect icon(contents().topLeft(), QSize(Metrics::iconSize, Metrics::iconSize));
    icon.moveTop((height() - Metrics::iconSize) / 2);
    Theme::instance()->icon(sign.icon, Theme::instance()->tokens().of(sign.tone)).paint(painter, mirrored(icon));
    drawSides(painter, contents().adjusted(signWidth, 0, 0, 0), {m_line.name},
              {m_line.end, m_line.isError ? Tone::Bad : Tone::Muted, Metrics::textPixels, !m_line.isError});
}

QStringList EndedRow::fullTexts() const
{
    QStringList texts{m_line.name, stateText(m_line.state), m_line.end};
    texts.removeAll(QString());
    return texts;
}

} // namespace Pollux::Ui
