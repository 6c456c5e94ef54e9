// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/notificationdesk.h"

#include <QDateTime>
#include <QObject>

#include <optional>

namespace Pollux::Ui {

//! Everything that there was to tell since the program was started, newest last, also what nobody was disturbed for; and
//! until when nobody wants to be.
class ToldList : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype most = 200;

    struct Entry
    {
        QDateTime time; //!< UTC
        QString server; //!< its id
        Notification notification;
        bool isPaused = false; //!< notifications were paused
        QList<JobEnd> ends;    //!< of its jobs
        NotificationDesk::Quiet quiet = NotificationDesk::Quiet::No;
        bool isSummed = false; //!< told in a storm's summary

        bool operator==(const Entry &) const = default;
    };

    using QObject::QObject;

    //! Takes the place of what the notification replaces.
    void add(const Entry &entry);
    const QList<Entry> &entries() const { return m_entries; }

    //! No notification is shown before then, actions and links go on; UTC, and invalid or past: it is not snoozed.
    const QDateTime &snoozedUntil() const { return m_snoozedUntil; }
    void setSnoozedUntil(const QDateTime &time);
    bool isSnoozedAt(const QDateTime &now) const { return m_snoozedUntil.isValid() && now < m_snoozedUntil; }

    //! For so long from now; 0: it is over. Negative: until the next morning. `local`: now, in the person's time zone.
    void snooze(Milliseconds duration, const QDateTime &local);

    //! What "Mute" of a notification has muted last, for as long as it can be taken back by undoMute().
    struct Muted
    {
        NotificationRule rule;
        QString what; //!< as a person calls it, and where: one plain line

        bool operator==(const Muted &) const = default;
    };
    const std::optional<Muted> &muted() const { return m_muted; }
    void setMuted(const std::optional<Muted> &muted);
    void undoMute();

    //! Why the desktop cannot show anything, as one plain line; empty: it can, as far as is known.
    const QString &trouble() const { return m_trouble; }
    void setTrouble(const QString &trouble);

Q_SIGNALS:
    //! The entries, or trouble().
    void changed();
    void snoozeChanged();
    void mutedChanged();
    //! By the person; who has made the rule removes it.
    void undoMuteRequested();

private:
    QList<Entry> m_entries;
    QDateTime m_snoozedUntil;
    std::optional<Muted> m_muted;
    QString m_trouble;
};

} // namespace Pollux::Ui
