// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/colorscheme.h"

#include "platform/sessionbus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServiceWatcher>
#include <QDBusVariant>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr BusObject portal = {"org.freedesktop.portal.Desktop"_L1, "/org/freedesktop/portal/desktop"_L1,
                              "org.freedesktop.portal.Settings"_L1};
constexpr auto appearance = "org.freedesktop.appearance"_L1;
constexpr auto schemeKey = "color-scheme"_L1;
constexpr auto contrastKey = "contrast"_L1;

ColorScheme::Preference preferenceFrom(uint value)
{
    switch (value) {
    case 1:
        return ColorScheme::Preference::Dark;
    case 2:
        return ColorScheme::Preference::Light;
    default: // 0, and what future versions may add
        return ColorScheme::Preference::None;
    }
}

} // namespace

ColorScheme::ColorScheme(QObject *parent) : QObject(parent) {}

void ColorScheme::watch()
{
    qRegisterMetaType<QDBusVariant>(); // whoever includes our header need not know it, so moc does not either
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(QString(), portal.path, portal.interface, u"SettingChanged"_s, this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    auto *services = new QDBusServiceWatcher(portal.service, bus, QDBusServiceWatcher::WatchForRegistration, this);
    connect(services, &QDBusServiceWatcher::serviceRegistered, this, &ColorScheme::askAll);
    askAll();
}

void ColorScheme::onSettingChanged(const QString &nameSpace, const QString &key, const QDBusVariant &value)
{
    if (nameSpace == appearance)
        take(key, unwrapped(value.variant()).toUInt());
}

void ColorScheme::askAll()
{
    ask(schemeKey);
    ask(contrastKey);
}

void ColorScheme::ask(const QString &key)
{
    callOnBus(portal, "Read"_L1, {QString(appearance), key}, this, [this, key](const QDBusMessage &answer) {
        if (answer.type() == QDBusMessage::ReplyMessage)
            take(key, unwrapped(answer.arguments().value(0)).toUInt());
    });
}

void ColorScheme::take(const QString &key, uint value)
{
    const Preference preference = key == schemeKey ? preferenceFrom(value) : m_preference;
    const bool highContrast = key == contrastKey ? value == 1 : m_highContrast;
    if (preference == m_preference && highContrast == m_highContrast)
        return;
    m_preference = preference;
    m_highContrast = highContrast;
    Q_EMIT changed();
}

} // namespace Pollux
