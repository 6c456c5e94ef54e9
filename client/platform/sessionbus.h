// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusMessage>
#include <QLatin1StringView>
#include <QObject>
#include <QVariantList>

#include <functional>

namespace Pollux {

//! Who is asked on the session bus: an interface of an object of a service.
struct BusObject
{
    QLatin1StringView service;
    QLatin1StringView path;
    QLatin1StringView interface;
};

//! Calls without waiting for the answer, and starts the service where the bus knows how to. `answered` gets a reply or
//! an error within `limit` milliseconds, never from within this call; not at all when `context` is gone by then.
void callOnBus(const BusObject &object, QLatin1StringView method, const QVariantList &arguments, QObject *context,
               std::function<void(const QDBusMessage &)> answered, int limit = 20'000);

//! Reads a property; the answer's argument is a variant in a variant.
void readOnBus(const BusObject &object, QLatin1StringView property, QObject *context,
               std::function<void(const QDBusMessage &)> answered);

//! The error is that nobody offers the service, be it that there is no bus at all or that it could not be started.
bool isServiceMissing(const QDBusMessage &error);

//! What a variant holds that may itself be in variants, as some services answer.
QVariant unwrapped(QVariant value);

} // namespace Pollux
