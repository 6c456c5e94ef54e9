// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "engineio/export.h"

#include <QByteArray>
#include <QObject>
#include <QUrl>

#include <memory>

namespace Pollux::EngineIo {

//! What is known of WebSockets on the way to hosts: where one was blocked, how long it rests until the next try, and where
//! an upgrade has succeeded (see UpgradeMemory for the rules). A host is a scheme, a name and a port. Engines that are given
//! the same one share what they learn; an engine without one has its own. May be used from any thread.
//!
//! Bounded: of more than maxHosts, those that nothing was learned of for longest are forgotten; an upgrade after
//! longestKept, a block a day after its rest is over.
class POLLUX_ENGINEIO_EXPORT TransportMemory : public QObject
{
    Q_OBJECT
public:
    static constexpr int maxHosts = 100;
    static constexpr qsizetype maxSaved = 64 * 1024;
    static constexpr Milliseconds longestKept = std::chrono::hours(30 * 24);

    //! `clock` outlives it.
    explicit TransportMemory(Clock *clock = SystemClock::instance(), QObject *parent = nullptr);
    ~TransportMemory() override;

    //! For restore() in another run of the program: JSON, of less than maxSaved bytes; empty where nothing is known. Of a
    //! failure its kind alone, for what a stranger has answered may repeat a secret.
    QByteArray save() const;
    //! What was saved before; rests count in wall-clock time, also while nobody ran. What could not be read is left out, and
    //! said in one line; empty where all was read.
    [[nodiscard]] QString restore(const QByteArray &saved);

    //! By which a URL's host goes here: "https://host:443", for ws and wss the same as for http and https.
    static QString hostOf(const QUrl &url);

    // Engine's.
    bool mayTry(const QString &host) const;
    //! Empty where mayTry().
    QString whyNot(const QString &host) const;
    //! True where a session should try once more that stayed on polling at `stayed`: the rest is over, or another one's
    //! upgrade has succeeded since.
    bool isDue(const QString &host, Instant stayed) const;
    //! An upgrade has succeeded there, and no WebSocket has failed since.
    bool isProven(const QString &host) const;
    void failed(const QString &host, const Error &cause);
    void succeeded(const QString &host, bool byUpgrade);
    //! What was blocked anywhere may get through now.
    void networkChanged();
    //! The way to this host is another one, or somebody has mended it: what was blocked there may get through now.
    void giveAnotherChance(const QString &host);

Q_SIGNALS:
    //! save() would say something else now. In the thread of whoever has learned it.
    void changed();

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace Pollux::EngineIo
