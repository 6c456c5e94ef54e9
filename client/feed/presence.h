// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.h"
#include "base/parseerror.h"
#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace Pollux {

//! Who is there on a channel, by Phoenix's presence: a state after each join, differences from then on. A key is a
//! person or a worker, each of its metas (told apart by phx_ref) one of its connections. Pure; the bytes may be
//! hostile.
class Presence
{
public:
    //! A key has come, shows another meta, or has gone with its last one.
    struct Change
    {
        bool isHere = true;
        QString key;
        QByteArray meta; //!< JSON text of the newest one, or of the last one that went

        bool operator==(const Change &) const = default;
    };
    using Changes = Result<QList<Change>, ParseError>;

    //! Keys, and metas of a key, that are kept at most; what is beyond is not told.
    static constexpr qsizetype maxKeys = 10'000;
    static constexpr qsizetype maxMetas = 100;
    //! Differences that are kept while the state is awaited.
    static constexpr qsizetype maxEarly = 1'000;

    //! A join is under way: a state follows, and differences before it are kept for it.
    void awaitState();
    //! Brings what is known to what the server says.
    Changes applyState(QByteArrayView payload);
    Changes applyDifference(QByteArrayView payload);

    //! How many keys are there.
    qsizetype count() const { return m_here.size(); }

private:
    struct Meta
    {
        QString ref;
        QByteArray json;
    };
    using Metas = QList<Meta>;
    using Keys = QList<std::pair<QString, Metas>>; // in the server's order

    static Keys keysIn(simdjson::dom::element value);
    static Metas metasIn(simdjson::dom::element presence);
    Changes differ(QByteArrayView payload);
    void come(const QString &key, const Metas &metas, QList<Change> &changes);
    void go(const QString &key, const Metas &metas, QList<Change> &changes);

    JsonReader m_reader;
    QHash<QString, Metas> m_here;
    QList<QByteArray> m_early;
    bool m_isAwaited = true;
};

} // namespace Pollux
