// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/toldlist.h"

namespace Pollux::Ui {

void ToldList::add(const Entry &entry)
{
    if (entry.notification.replaces != 0) {
        m_entries.removeIf([&entry](const Entry &known) {
            return known.server == entry.server && known.notification.id == entry.notification.replaces;
        });
    }
    m_entries += entry;
    if (m_entries.size() > most)
        m_entries.removeFirst();
    Q_EMIT changed();
}

void ToldList::setSnoozedUntil(const QDateTime &time)
{
    if (time == m_snoozedUntil)
        return;
    m_snoozedUntil = time;
    Q_EMIT snoozeChanged();
}

void ToldList::snooze(Milliseconds duration, const QDateTime &local)
{
    const bool untilMorning = duration < Milliseconds(0);
    setSnoozedUntil((untilMorning ? nextMorning(local) : local.addMSecs(duration.count())).toUTC());
}

void ToldList::setMuted(const std::optional<Muted> &muted)
{
    if (muted == m_muted)
        return;
    m_muted = muted;
    Q_EMIT mutedChanged();
}

void ToldList::undoMute()
{
    if (m_muted)
        Q_EMIT undoMuteRequested();
}

void ToldList::setTrouble(const QString &trouble)
{
    if (trouble == m_trouble)
        return;
    m_trouble = trouble;
    Q_EMIT changed();
}

} // namespace Pollux::Ui
