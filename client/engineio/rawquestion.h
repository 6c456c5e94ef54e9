// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/timer.h"
#include "engineio/causes.h"
#include "engineio/export.h"
#include "engineio/pin.h"

#include <QNetworkProxy>
#include <QSslConfiguration>

#include <optional>

class QSslSocket;

namespace Pollux::EngineIo {

//! One HTTP request over a socket of its own, for the one thing that Qt's classes keep to themselves: what exactly was
//! answered. Under a deadline, the answer capped (rawanswer.h). It may be cancelled or destroyed at any moment, also by
//! a listener of its own signal.
class POLLUX_ENGINEIO_EXPORT RawQuestion : public QObject
{
    Q_OBJECT
public:
    struct Target
    {
        QString host;
        quint16 port = 80;
        bool isSecure = false;
        QSslConfiguration tls; //!< for a secure target
        Pins pins;             //!< hold before the first byte of the request leaves
        QNetworkProxy proxy{QNetworkProxy::NoProxy};
    };

    //! `clock` outlives it.
    RawQuestion(const Target &target, const QByteArray &request, Clock *clock, QObject *parent = nullptr);
    ~RawQuestion() override;

    //! Once. finished() follows, unless it is cancelled.
    void ask(Milliseconds timeout);
    //! Ends it at once; nothing is emitted any more.
    void cancel();
    //! Ends it and has it deleted when nobody is in it any more: for who may be called by its signal.
    void discard();

    Microseconds elapsed() const { return m_clock->now() - m_started; }

Q_SIGNALS:
    //! Once, and last. Nothing where no HTTP answer came in time.
    void finished(const std::optional<Pollux::EngineIo::HttpAnswer> &answer);

private:
    void send();
    void read(bool isAll);
    void finish(const std::optional<HttpAnswer> &answer);

    const Target m_target;
    const QByteArray m_request;
    Clock *const m_clock;
    Timer m_deadline;
    Instant m_started{};
    QSslSocket *m_socket = nullptr; // not a member: it may be on the stack when we are deleted
    QByteArray m_received;
};

} // namespace Pollux::EngineIo
