// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "socketio/ackhandler.h"
#include "socketio/limits.h"
#include "socketio/packet.h"

#include <QQueue>

#include <optional>

namespace Pollux::SocketIo {

//! Events that shall arrive at least once, in order: one under way, the others behind it (the reference's "retries").
//! Bounded; what is new is refused when it is full. Pure.
class RetryQueue
{
public:
    struct Item
    {
        Packet packet; //!< with its acknowledgement id, which stays the same for every attempt
        AckHandler handler;
        int attempts = 0;
    };

    //! `retries`: how often an item is tried again after its first attempt.
    RetryQueue(const BufferLimits &limits, int retries) : m_limits(limits), m_retries(retries) {}

    //! Keeps the item behind all others, or says that the queue is full.
    Result<void, Error> add(const Item &item);
    //! Begins an attempt of the first item and returns its packet; nothing when one is under way, or there is none.
    std::optional<Packet> beginAttempt();
    //! The attempt could not be begun after all: it does not count.
    void takeBack();
    //! The attempt has failed. The item, when it was the last attempt; else it stays the first.
    std::optional<Item> failAttempt();
    //! The first item is done with.
    Item takeFirst();

    qsizetype size() const { return m_items.size(); }

private:
    BufferLimits m_limits;
    int m_retries;
    QQueue<Item> m_items;
    qsizetype m_bytes = 0;
    bool m_isUnderWay = false;
};

} // namespace Pollux::SocketIo
