// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/timer.h"
#include "engineio/options.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QSslError>
#include <QUrl>

#include <optional>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

namespace Pollux {

//! What is asked.
struct RestRequest
{
    QByteArray method = QByteArrayLiteral("GET");
    QString path{};                   //!< filled, it may have a query; below the server's (or its proxy's) address
    std::optional<QByteArray> body{}; //!< JSON
    QByteArray etag{};                //!< If-None-Match (RFC 9110 §13.1.2); empty: none
    bool followsRedirects = true;     //!< else a redirect is the answer
    QString phase{};                  //!< of causes: "snapshot", "action"
    Milliseconds silence{15'000};     //!< without a byte for so long it is given up
    Milliseconds timeout{60'000};     //!< for the whole answer, redirects included
};

//! What came of it.
struct RestAnswer
{
    int status = 0;  //!< 0: there was none
    QByteArray body; //!< also of a refusal; may be broken off where there is a cause
    QByteArray etag; //!< empty: none
    QByteArray location; //!< of a redirect that was not followed, as it came
    std::optional<Error> cause; //!< a status other than 2xx and 304, or no whole answer
    Microseconds elapsed{0};    //!< from its turn to the answer's last byte: a way there and back, and the server's work

    bool isUnchanged() const { return status == 304 && !cause; }
};

//! Whom to ask.
struct RestTarget
{
    EngineIo::ConnectionOptions connection; //!< headers, TLS, pins; its path and query are a socket's and do not count
    QUrl base;
};

//! One REST call, from its request to its answer. Redirects are followed within the same host only and, other than GET,
//! only where the method stays (307, 308). A request other than GET is never sent twice (OneTimeBody). May be destroyed at
//! any moment, which ends it without a word.
class RestExchange final : public QObject
{
    Q_OBJECT
public:
    //! An answer's body, unpacked, at most.
    static constexpr qint64 maxAnswerBytes = 32 * 1024 * 1024;

    //! `network` and `clock` outlive it.
    RestExchange(QNetworkAccessManager *network, const RestTarget &target, const RestRequest &request, Clock *clock,
                 QObject *parent = nullptr);
    ~RestExchange() override;

    //! Once.
    void start();

Q_SIGNALS:
    //! Once, and never from start().
    void finished(const Pollux::RestAnswer &answer);

private:
    void ask(const QUrl &url);
    QNetworkRequest requestFor(const QUrl &url) const;
    QNetworkReply *send(const QNetworkRequest &request);
    void onReadyRead();
    bool takeBody();
    void onEncrypted();
    void onFinished();
    bool followRedirect(int status);
    void onTime();
    void waitOn();
    void fail(Error cause);
    void finish(RestAnswer answer);
    void dropReply();

    QNetworkAccessManager *const m_network;
    RestTarget m_target;
    const RestRequest m_request;
    Clock *const m_clock;
    Timer m_deadline;
    Instant m_began;
    Instant m_heard;
    QPointer<QNetworkReply> m_reply;
    QByteArray m_body;
    QList<QSslError> m_tlsErrors;
    int m_redirects = 0;
};

} // namespace Pollux
