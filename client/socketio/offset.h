// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace Pollux::SocketIo {

//! Where an event stands in the stream of an adapter that can replay it. The adapters have three shapes, each with the time
//! in it: yeast ids of the in-memory adapter ("PvHq3kT", "PvHq3kT.4"), ids of a Redis stream ("1763748000000-0") and
//! MongoDB's ObjectIds (24 hexadecimal digits).
struct Offset
{
    enum class Shape { Yeast, RedisStream, ObjectId };

    Shape shape = Shape::Yeast;
    qint64 time = 0;     //!< milliseconds since 1970
    quint64 counter = 0; //!< among those of the same time; an ObjectId's says nothing about order
    QByteArray text;     //!< as the server wrote it

    //! Same shape and later. ObjectIds of several servers are in order only by the second.
    bool isAfter(const Offset &other) const;

    bool operator==(const Offset &) const = default;
};

//! Nothing when `text` has none of the shapes, or when its time is more than a day away from `wallTime`: an ordinary
//! word can look like a yeast id ("success" does), but hardly like one of today. Pure.
std::optional<Offset> parseOffset(QByteArrayView text, const QDateTime &wallTime);

} // namespace Pollux::SocketIo
