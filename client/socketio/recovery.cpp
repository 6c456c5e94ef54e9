// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/recovery.h"

#include <QCborValue>

namespace Pollux::SocketIo {

using namespace Qt::StringLiterals;

namespace {

// The text between the quotes of a last argument, and where it begins. What an adapter writes has no quote, comma or
// backslash in it, so the quote before it is the one that opens it exactly when a comma stands before that.
std::optional<QByteArrayView> lastText(const QByteArray &json)
{
    if (!json.endsWith("\"]"))
        return std::nullopt;
    const qsizetype end = json.size() - 2;
    const qsizetype quote = end > 0 ? json.lastIndexOf('"', end - 1) : -1;
    if (quote < 1 || json[quote - 1] != ',')
        return std::nullopt;
    return QByteArrayView(json).sliced(quote + 1, end - quote - 1);
}

} // namespace

void Recovery::onConnected(const QString &pid)
{
    m_recovered = !pid.isEmpty() && pid == m_pid;
    if (!m_recovered)
        m_last.reset();
    m_pid = pid;
}

void Recovery::takeOffset(Event &event, const QDateTime &wallTime)
{
    // Adapters keep only what asks for no answer.
    if (m_pid.isEmpty() || event.ackId)
        return;
    const auto text = lastText(event.json);
    if (!text)
        return;
    const auto offset = parseOffset(*text, wallTime);
    if (!offset || (m_last && !offset->isAfter(*m_last)))
        return;
    m_last = offset;
    event.json.chop(text->size() + 4); // ,"…"]
    event.json += ']';
}

void Recovery::addTo(QCborMap &auth) const
{
    if (m_pid.isEmpty())
        return;
    auth[u"pid"_s] = m_pid;
    if (m_last)
        auth[u"offset"_s] = QString::fromLatin1(m_last->text);
}

void Recovery::forget()
{
    m_pid.clear();
    m_last.reset();
    m_recovered = false;
}

} // namespace Pollux::SocketIo
