// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/timer.h"
#include "diagnosis/probe/httpfinding.h"
#include "engineio/options.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QSslError>

class QNetworkCookieJar;
class QNetworkReply;

namespace Pollux::Diagnosis {

//! HTTP questions over connections of its own, made as the transports make theirs (headers, cookies, Origin, proxy, TLS,
//! pins), for everything that an answer shows: status, headers, the beginning of its body, each redirect. One question at
//! a time; several use one connection where the server keeps it. A POST is sent once. May be destroyed at any moment.
class HttpProbe : public QObject
{
    Q_OBJECT
public:
    //! What a body shows is at its beginning; the rest is not read, unless setMostBodyBytes() says so.
    static constexpr qint64 mostBodyBytes = 256 * 1024;

    //! `jar` and `clock` outlive it.
    HttpProbe(const EngineIo::ConnectionOptions &options, QNetworkCookieJar *jar, Clock *clock,
              QObject *parent = nullptr);
    ~HttpProbe() override;

    //! Asks; redirects are followed as the transports follow them (redirect.h), all within `timeout`.
    void get(const QUrl &url, Milliseconds timeout, const QByteArray &accept = {});
    //! Text, as Engine.IO posts its packets. Redirects are not followed.
    void post(const QUrl &url, const QByteArray &body, Milliseconds timeout);
    //! For questions from now on.
    void setMostBodyBytes(qint64 most) { m_mostBodyBytes = most; }
    //! Ends the question under way without a word.
    void cancel();

Q_SIGNALS:
    //! Once a question, never from within get() or post().
    void finished(const Pollux::Diagnosis::HttpFinding &finding);

private:
    void begin(QNetworkReply *reply);
    void onEncrypted();
    bool takeBody();
    void onFinished();
    bool followRedirect(int status);
    void onTime();
    void finish(std::optional<Error> cause);
    void ask(const QUrl &url);
    void drop();

    EngineIo::ConnectionOptions m_options; // a redirect changes where it leads
    Clock *const m_clock;
    QNetworkAccessManager m_network;
    Timer m_deadline;
    Milliseconds m_timeout{};
    Instant m_asked{};
    QPointer<QNetworkReply> m_reply;
    QByteArray m_accept;
    QByteArray m_body;
    QList<QSslError> m_tlsErrors;
    QList<HttpHop> m_hops;
    qint64 m_mostBodyBytes = mostBodyBytes;
    bool m_isPost = false;
};

} // namespace Pollux::Diagnosis
