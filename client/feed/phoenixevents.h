// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.h"
#include "feed/phoenixmessage.h"
#include "feed/presence.h"

#include <QByteArrayList>
#include <QList>
#include <QStringList>

namespace Pollux {

//! What a channel's events are called and carry, as EventMapping takes it: `["<event>", <payload>]`, and of Supabase's
//! own
//! `["postgres_changes:INSERT", {schema, table, commit_timestamp, type, record, old_record}]`,
//! `["broadcast:<event>", <payload>]`, `["presence:join"|"presence:leave", {key, meta, count}]`. One for each channel;
//! the bytes may be hostile.
class PhoenixEvents
{
public:
    struct Read
    {
        QByteArrayList payloads;
        QStringList problems; //!< one plain line each: what could not be used
        QList<qint64> ids;    //!< of the changes that were asked for (see PhoenixChannel::asksFor())
    };

    //! The channel has been joined anew.
    void joined() { m_presence.awaitState(); }
    Read read(const PhoenixMessage &message);
    //! Who is there, by presence.
    qsizetype present() const { return m_presence.count(); }

private:
    Read readChange(const QByteArray &payload);
    Read readBroadcast(const QByteArray &payload);
    Read readPresence(const Presence::Changes &changes) const;

    JsonReader m_reader;
    Presence m_presence;
};

} // namespace Pollux
