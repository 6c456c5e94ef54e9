// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/verdict/circumstance.h"
#include "diagnosis/verdict/wording.h"

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView closeCode{"websocket-close-"};

} // namespace

std::optional<Words> Wording::ofCircumstance() const
{
    const QString known = m_facts.value(Circumstance::fact);
    QString detail = m_facts.value(u"detail"_s);
    while (detail.endsWith(u'.')) // ours ends the sentence
        detail.chop(1);
    const QString cause = m_facts.value(u"cause"_s);
    if (cause.startsWith(closeCode))
        detail = (cause.sliced(closeCode.size()) + u' ' + detail).trimmed();
    else if (detail.isEmpty())
        detail = cause;
    if (known == Circumstance::connectUnanswered)
        return Words{tr("The server does not answer CONNECT to %1").arg(m_facts.value(u"namespace"_s, u"/"_s)),
                     tr("The way is free and Engine.IO is there, but Socket.IO lets nobody in and turns nobody away. A "
                        "middleware (`io.use`) that never calls next() does this, or one that waits for a database or "
                        "another service; so does a server whose event loop is blocked.")};
    if (known == Circumstance::greetingUnanswered)
        return Words{tr("The server does not answer the first message"),
                     tr("The WebSocket is open, but what has to come then did not: %1. Check that the profile is this "
                        "server's; else the server waits for something itself.")
                         .arg(detail)};
    if (known == Circumstance::pingUnanswered)
        return Words{
            tr("Pings over the WebSocket are not answered"),
            tr("The WebSocket is open, and the server is heard, but it does not answer. Something in between may "
               "let only one direction through, or the server knows no pings, or its event loop is blocked.")};
    if (known == Circumstance::serverError)
        return Words{
            tr("The server closes the connection because of an error of its own"),
            tr("It was reached, and an error inside it ended the WebSocket: %1. Look into its log.").arg(detail)};
    if (known == Circumstance::oversized)
        return Words{
            tr("A message is larger than is taken"),
            tr("The connection is made, and ends because of its size: %1. Have less sent at once, a page of a long "
               "list, say.")
                .arg(detail)};
    if (known == Circumstance::redirectCircle)
        return Words{tr("The server redirects in a circle"),
                     tr("It answers %1 and leads to %2, which was asked just before. As a rule somebody in front takes "
                        "TLS off and does not say so, and whoever stands behind asks for https again; or two rules "
                        "contradict each other.")
                         .arg(status(), m_facts.value(u"location"_s))};
    if (known == Circumstance::askedWithoutTls)
        return Words{tr("%1 speaks TLS and was asked without").arg(place()),
                     tr("It answers %1 and says that this port is for https. Give the address with https:// in front.")
                         .arg(status())};
    if (known == Circumstance::notUnderstood)
        return Words{
            tr("What the server sends cannot be read"),
            tr("The connection is made, and ends because of what comes over it: %1. The server may use another "
               "parser (MessagePack) or a protocol of its own, or something in between changes the bytes.")
                .arg(detail)};
    if (known == Circumstance::challenge)
        return Words{tr("%1 wants proof that a person is there").arg(atBeginning(who())),
                     tr("Instead of the server, %1 has answered %2 with a page that only a browser can get past. No "
                        "program can: exempt the path of the socket from the check.")
                         .arg(who(), status())};
    if (known == Circumstance::upgradeDamaged)
        return Words{tr("The answer to the WebSocket's upgrade is damaged"),
                     tr("It is 101, as it should be, but what else belongs to it is not as the protocol wants it: %1. "
                        "Look for a proxy that writes these headers itself, or a server with a handshake of its own.")
                         .arg(detail)};
    if (known == Circumstance::closedAtOnce)
        return Words{tr("The WebSocket is closed as soon as it is open"),
                     tr("The upgrade was accepted, and then the other side ended the connection: %1. Look into the "
                        "server's log, and for a proxy or firewall that inspects WebSockets.")
                         .arg(detail)};
    if (known == Circumstance::lateAnswers)
        return Words{tr("Long polling does not work"),
                     tr("Its requests get no whole answer in time: %1. A proxy that collects answers before it hands "
                        "them on, or an overloaded server, does this. Where the WebSocket works, have the profile use "
                        "that alone; clients that begin with polling will fail.")
                         .arg(detail)};
    if (known == Circumstance::strangeAnswers)
        return Words{
            tr("Long polling does not work"),
            tr("What comes back is not what Engine.IO says: %1. Where the WebSocket works, have the profile use "
               "that alone; clients that begin with polling will fail.")
                .arg(detail)};
    if (known == Circumstance::lifetime)
        return Words{
            tr("Connections end %1 after they began").arg(m_facts.value(u"age"_s)),
            tr("It happened %1 times, however much was said on them, so it is no idle time-out: something limits "
               "how long a connection may last. Look for such a limit in the load balancer or gateway, for "
               "tokens that expire, and for workers that are recycled.")
                .arg(m_facts.value(u"count"_s))};
    return {};
}

} // namespace Pollux::Diagnosis
