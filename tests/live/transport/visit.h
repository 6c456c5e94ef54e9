// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "engineio/engine.h"

namespace Pollux::Test {

//! One session of a real client: opens, joins the main namespace, has a large text sent back and forth, and keeps what
//! was told on the way.
class Visit
{
public:
    explicit Visit(const QString &url);

    EngineIo::EngineOptions options; //!< to be changed before begin()

    void begin();
    //! The text has come back, as it was; with "polling" and "websocket" also that the upgrade was made.
    bool isDone() const { return m_isEchoed && (options.transports.size() < 2 || m_isUpgraded); }
    //! Nothing more will come: it is done, or something has failed.
    bool isOver() const { return isDone() || m_failure || m_upgradeFailure; }
    //! "layer code" of what ended the session, then of what led to it.
    QStringList failure() const { return namesOf(m_failure); }
    //! The same of what the upgrade failed for.
    QStringList upgradeFailure() const { return namesOf(m_upgradeFailure); }
    const std::optional<Error> &cause() const { return m_failure; }
    const std::optional<Error> &upgradeCause() const { return m_upgradeFailure; }
    bool isEchoed() const { return m_isEchoed; }

private:
    static QStringList namesOf(const std::optional<Error> &cause);
    void onMessage(const QByteArray &data);

    std::unique_ptr<EngineIo::Engine> m_engine;
    std::optional<Error> m_failure;
    std::optional<Error> m_upgradeFailure;
    bool m_isEchoed = false;
    bool m_isUpgraded = false;
};

} // namespace Pollux::Test
