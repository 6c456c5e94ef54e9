// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "desktop/platform/fakeportal.h"

#include <QDBusMessage>

namespace Pollux::Test {

using namespace Qt::StringLiterals;

namespace {

const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString connectionName = u"portal"_s;

} // namespace

FakePortal::FakePortal(const QVariantMap &settings)
    : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, connectionName))
    , m_settings(settings)
{
    m_bus.registerObject(path, this, QDBusConnection::ExportAllSlots);
    m_bus.registerService(u"org.freedesktop.portal.Desktop"_s);
}

FakePortal::~FakePortal()
{
    QDBusConnection::disconnectFromBus(connectionName);
}

void FakePortal::change(const QString &key, const QVariant &value, const QString &nameSpace)
{
    QDBusMessage signal = QDBusMessage::createSignal(path, u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s);
    signal.setArguments({nameSpace, key, QVariant::fromValue(QDBusVariant(value))});
    m_bus.send(signal);
}

QDBusVariant FakePortal::Read(const QString &, const QString &key)
{
    ++questions;
    return QDBusVariant(QVariant::fromValue(QDBusVariant(m_settings.value(key, u"not a number"_s))));
}

} // namespace Pollux::Test
