// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/notificationbook.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace Pollux {

struct NotificationBook::Shows
{
    quint32 serviceId;

    bool operator()(const Places::value_type &entry) const
    {
        return serviceId != 0 && entry.second.serviceId == serviceId;
    }
};

void NotificationBook::put(const DesktopNotification &notification)
{
    auto at = placeOf(notification.replaces);
    if (at == m_places.end())
        at = placeOf(notification.id);
    if (at == m_places.end())
        at = m_places.try_emplace(++m_lastPlace).first;
    m_placeOfId.insert(notification.id, at->first);
    Place &place = at->second;
    place.newest = notification.id;
    place.closing = false;
    place.waiting = notification;
}

NotificationBook::Closing NotificationBook::close(quint64 id)
{
    const auto at = placeOf(id);
    if (at == m_places.end() || at->second.newest != id)
        return {};
    Place &place = at->second;
    place.waiting.reset();
    if (place.underWay != 0) {
        place.closing = true;
        return {};
    }
    if (place.serviceId != 0)
        return {false, place.serviceId};
    remove(at);
    return {true, 0};
}

bool NotificationBook::isWaiting() const
{
    return std::any_of(m_places.begin(), m_places.end(),
                       [](const auto &entry) { return entry.second.waiting.has_value(); });
}

QList<NotificationBook::Sending> NotificationBook::takeReady()
{
    QList<Sending> ready;
    for (auto &[number, place] : m_places) {
        if (!place.waiting || place.underWay != 0)
            continue;
        place.underWay = place.waiting->id;
        ready.append({*std::exchange(place.waiting, std::nullopt), place.serviceId});
    }
    return ready;
}

QList<quint64> NotificationBook::dropWaiting()
{
    QList<quint64> dropped;
    for (auto at = m_places.begin(); at != m_places.end();) {
        const auto next = std::next(at);
        if (at->second.waiting) {
            dropped += at->second.waiting->id;
            at->second.waiting.reset();
            removeIfEmpty(at);
        }
        at = next;
    }
    return dropped;
}

quint32 NotificationBook::accepted(quint64 id, quint32 serviceId)
{
    const auto at = placeOf(id);
    if (at == m_places.end() || at->second.underWay != id)
        return 0;
    Place &place = at->second;
    place.underWay = 0;
    place.shown = id;
    place.serviceId = serviceId;
    return place.closing ? serviceId : 0;
}

void NotificationBook::refused(quint64 id)
{
    const auto at = placeOf(id);
    if (at == m_places.end() || at->second.underWay != id)
        return;
    at->second.underWay = 0;
    removeIfEmpty(at);
}

std::optional<quint64> NotificationBook::closedByService(quint32 serviceId)
{
    const auto at = placeShowing(serviceId);
    if (at == m_places.end())
        return {};
    Place &place = at->second;
    place.serviceId = 0;
    if (place.underWay != 0 || place.waiting)
        return {};
    const quint64 id = place.newest;
    remove(at);
    return id;
}

QList<quint64> NotificationBook::forgetService()
{
    QList<quint64> gone;
    for (auto at = m_places.begin(); at != m_places.end();) {
        const auto next = std::next(at);
        if (at->second.serviceId != 0) {
            if (const auto id = closedByService(at->second.serviceId))
                gone += *id;
        }
        at = next;
    }
    return gone;
}

std::optional<quint64> NotificationBook::shownAs(quint32 serviceId) const
{
    const auto at = std::find_if(m_places.begin(), m_places.end(), Shows{serviceId});
    return at == m_places.end() ? std::nullopt : std::optional(at->second.shown);
}

NotificationBook::Places::iterator NotificationBook::placeOf(quint64 id)
{
    const auto number = m_placeOfId.constFind(id);
    return number == m_placeOfId.cend() ? m_places.end() : m_places.find(*number);
}

NotificationBook::Places::iterator NotificationBook::placeShowing(quint32 serviceId)
{
    return std::find_if(m_places.begin(), m_places.end(), Shows{serviceId});
}

void NotificationBook::removeIfEmpty(Places::iterator at)
{
    const Place &place = at->second;
    if (place.serviceId == 0 && place.underWay == 0 && !place.waiting)
        remove(at);
}

void NotificationBook::remove(Places::iterator at)
{
    m_placeOfId.removeIf([number = at->first](const auto &entry) { return entry.value() == number; });
    m_places.erase(at);
}

} // namespace Pollux
