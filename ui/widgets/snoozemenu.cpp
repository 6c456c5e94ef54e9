// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/snoozemenu.h"

namespace Pollux::Ui {

using namespace std::chrono_literals;

namespace {

constexpr Milliseconds untilMorning{-1};

} // namespace

SnoozeMenu::SnoozeMenu(QWidget *parent) : QMenu(tr("Snooze notifications"), parent)
{
    const auto add = [this](const QString &text, Milliseconds duration) {
        return addAction(text, this, [this, duration] { Q_EMIT chosen(duration); });
    };
    add(tr("For 15 minutes"), 15min);
    add(tr("For an hour"), 1h);
    add(tr("Until tomorrow"), untilMorning);
    addSeparator();
    m_until = addAction(QString());
    m_until->setEnabled(false);
    m_wake = add(tr("End the snooze"), 0ms);
    setUntil({});
}

void SnoozeMenu::setUntil(const QString &text)
{
    m_until->setText(text);
    m_until->setVisible(!text.isEmpty());
    m_wake->setVisible(!text.isEmpty());
}

} // namespace Pollux::Ui
