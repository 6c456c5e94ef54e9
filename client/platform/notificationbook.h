// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/desktopnotification.h"

#include <QHash>

#include <map>
#include <optional>

namespace Pollux {

//! Which of our notifications stands where on the desktop. Pure: says what to send and what to tell, does neither.
//!
//! What replaces each other shares a place. Of a place one call is under way at most, since its answer brings the
//! service's id that the next one needs; of what comes meanwhile only the newest is kept.
class NotificationBook
{
public:
    //! What to send now.
    struct Sending
    {
        DesktopNotification content;
        quint32 replaces = 0; //!< the service's id; 0: none

        bool operator==(const Sending &) const = default;
    };
    //! What close() comes to. Neither: nothing, or not before the service has answered.
    struct Closing
    {
        bool isGone = false;   //!< it never was shown, and will not be
        quint32 serviceId = 0; //!< to be closed by the service; 0: none

        bool operator==(const Closing &) const = default;
    };

    //! Takes the place of what it replaces (or of itself), if that is still there.
    void put(const DesktopNotification &notification);
    //! Only of the newest in its place.
    Closing close(quint64 id);

    bool isEmpty() const { return m_places.empty(); }
    //! Something is to be sent for the first time, or again.
    bool isWaiting() const;
    //! Everything that can be sent now, oldest place first; counts as under way.
    QList<Sending> takeReady();
    //! Gives up what waits. Returns whose these were.
    QList<quint64> dropWaiting();

    //! The service shows it. Returns the service's id if it has to be closed again at once, else 0.
    quint32 accepted(quint64 id, quint32 serviceId);
    //! The service does not.
    void refused(quint64 id);
    //! The service says it is gone. Returns whose it was, if it is not about to be shown anew.
    std::optional<quint64> closedByService(quint32 serviceId);
    //! The service has restarted. Returns whose notifications are gone with it.
    QList<quint64> forgetService();

    //! Whose the service's notification is now, if one of ours.
    std::optional<quint64> shownAs(quint32 serviceId) const;

private:
    struct Place
    {
        quint64 newest = 0;    // what was put here last
        quint64 shown = 0;     // whose content the service shows
        quint64 underWay = 0;  // whose content it has been sent
        quint32 serviceId = 0; // 0: the service shows nothing here
        bool closing = false;  // as soon as its id is known
        std::optional<DesktopNotification> waiting;
    };
    using Places = std::map<quint64, Place>; // by age
    struct Shows;

    Places::iterator placeOf(quint64 id);
    Places::iterator placeShowing(quint32 serviceId);
    void removeIfEmpty(Places::iterator at);
    void remove(Places::iterator at);

    Places m_places;
    QHash<quint64, quint64> m_placeOfId;
    quint64 m_lastPlace = 0;
};

} // namespace Pollux
