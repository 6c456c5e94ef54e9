// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/causetexts.h"

#include "base/plaintext.h"

#include <QCoreApplication>

#include <array>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

struct Causes
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Ui::Causes)
};

constexpr qsizetype detailLength = 200;

struct Words
{
    QLatin1StringView code;
    const char *text;
};

constexpr Words codeWords[] = {
    {"host-not-found"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the server's name has no address")},
    {"connection-refused"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "connection refused")},
    {"connection-closed"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the other side closed the connection")},
    {"connect-timeout"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "no answer in time")},
    {"handshake-timeout"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "no answer in time")},
    {"request-timeout"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "no answer in time")},
    {"network-error"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the network failed")},
    {"ping-timeout"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "no sign of life from the server")},
    {"suspended"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "this computer was asleep")},
    {"server-closed"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the server ended the session")},
    {"server-disconnect"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the server sent us away")},
    {"session-unknown"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the server no longer knows our session")},
    {"connect-refused"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the server refuses us")},
    {"namespace-invalid"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the server has no such namespace")},
    {"tls-untrusted"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the certificate is not trusted")},
    {"tls-expired"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the certificate is not valid now")},
    {"tls-hostname-mismatch"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the certificate is for another host")},
    {"tls-pin-mismatch"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the certificate is not the pinned one")},
    {"tls-handshake-failed"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "no secure connection can be made")},
    {"proxy-auth-required"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the proxy wants a password")},
    {"proxy-refused"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the proxy refuses")},
    {"proxy-unreachable"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the proxy does not answer")},
    {"not-engine-io"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "there is no Socket.IO at this address")},
    {"not-http"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "there is no web server at this address")},
    {"protocol-version-mismatch"_L1,
     QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the server speaks another version of Socket.IO")},
    {"parse-error"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the answer was not understood")},
    {"truncated-answer"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the answer broke off")},
    {"payload-too-large"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "a message was too large")},
    {"redirected"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the server has another address")},
    {"upgrade-refused"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "refused on the way")},
    {"upgrade-headers-stripped"_L1,
     QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "a proxy in between does not pass WebSockets on")},
    {"upgrade-skipped"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "not offered by the server")},
    {"probe-timeout"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "no answer to the probe")},
    {"probe-refused"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the probe was refused")},
    {"swap-timeout"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the change took too long")},
    {"variable-missing"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "a variable of the profile has no value")},
    {"invalid-url"_L1, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the address cannot be used")},
};

struct StatusWords
{
    int status;
    const char *text;
};

// 52x: Cloudflare's own, "Troubleshooting Cloudflare 5XX errors".
constexpr StatusWords statusWords[] = {
    {401, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "who we are is not accepted")},
    {403, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "forbidden")},
    {404, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "nothing at this path")},
    {429, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "too many requests")},
    {500, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "an error in the server")},
    {502, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the gateway cannot reach the backend")},
    {503, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the server is not available")},
    {504, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the backend does not answer the gateway")},
    {520, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the backend gave the CDN no usable answer")},
    {521, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the backend refuses the CDN")},
    {522, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the CDN cannot reach the backend")},
    {523, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the CDN cannot reach the backend")},
    {524, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the backend does not answer the CDN in time")},
    {525, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "no secure connection between CDN and backend")},
    {526, QT_TRANSLATE_NOOP("Pollux::Ui::Causes", "the CDN does not trust the backend's certificate")},
};

QString httpText(const Error &cause)
{
    for (const StatusWords &known : statusWords) {
        if (known.status == cause.httpStatus)
            return Causes::tr("%1: %2", "502: the gateway cannot reach the backend")
                .arg(QString::number(cause.httpStatus), Causes::tr(known.text));
    }
    return Causes::tr("the server answered with %1").arg(cause.httpStatus);
}

QString reasonText(const QString &reason)
{
    if (reason == "ping timeout"_L1)
        return Causes::tr("no sign of life from the server");
    if (reason == "transport close"_L1)
        return Causes::tr("the other side closed the connection");
    if (reason == "transport error"_L1)
        return Causes::tr("the connection failed");
    if (reason == "io server disconnect"_L1)
        return Causes::tr("the server sent us away");
    return plainLine(reason, detailLength);
}

} // namespace

QString causeText(const Error &cause)
{
    if (cause.code == "upgrade-refused"_L1 && !cause.because.empty())
        return causeText(cause.root()); // who refused, and why
    for (const Words &known : codeWords) {
        if (cause.code == known.code) {
            // What a server says when it refuses is for this very person: "invalid token".
            const QString said = cause.code == "connect-refused"_L1 ? plainLine(cause.detail, detailLength) : QString();
            return said.isEmpty()
                       ? Causes::tr(known.text)
                       : Causes::tr("%1: %2", "the server refuses us: token expired").arg(Causes::tr(known.text), said);
        }
    }
    if (cause.code.startsWith("http-"_L1))
        return httpText(cause);
    if (cause.code.startsWith("websocket-close-"_L1))
        return Causes::tr("the other side closed the connection");
    return plainLine(cause.detail.isEmpty() ? cause.code : cause.detail, detailLength);
}

QString dropText(const LinkDrop &drop)
{
    return drop.cause ? causeText(*drop.cause) : reasonText(drop.reason);
}

} // namespace Pollux::Ui
