// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "socketio/ackhandler.h"

#include <map>
#include <optional>
#include <vector>

namespace Pollux::SocketIo {

//! The acknowledgements that one socket waits for; ids count per socket (socket.io-protocol, "Acknowledgement").
//! Every handler is taken out before it is called, so none can be called twice. Pure: the time is an argument.
class AckRegistry
{
public:
    //! Ids count from `first`.
    explicit AckRegistry(quint64 first = 0) : m_next(first) {}

    //! Keeps `handler` under a new id. `deadline`: nothing means that only an answer or a drop ends it.
    quint64 add(AckHandler handler, std::optional<Instant> deadline);
    //! An id for an event that will be sent more than once, each time with addAs().
    quint64 reserve() { return m_next++; }
    //! Keeps `handler` under a reserved id that nobody waits for now.
    void addAs(quint64 id, AckHandler handler, std::optional<Instant> deadline);
    //! The handler of `id`, which is then forgotten; nothing when the id is not (or no longer) awaited.
    std::optional<AckHandler> take(quint64 id);
    //! Ids whose deadline is not after `now`, in order.
    std::vector<quint64> expired(Instant now) const;
    //! All ids that are awaited, in order.
    std::vector<quint64> ids() const;
    //! The next deadline.
    std::optional<Instant> nextDeadline() const;
    std::size_t size() const { return m_waiting.size(); }

private:
    struct Entry
    {
        AckHandler handler;
        std::optional<Instant> deadline;
    };
    std::map<quint64, Entry> m_waiting;
    quint64 m_next;
};

} // namespace Pollux::SocketIo
