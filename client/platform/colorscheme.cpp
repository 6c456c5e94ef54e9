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
constexpr auto gnome = "org.gnome.desktop.a11y.interface"_L1;
constexpr auto gnomeContrastKey = "high-contrast"_L1;

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
    take(nameSpace, key, unwrapped(value.variant()));
}

void ColorScheme::askAll()
{
    ask(appearance, schemeKey);
    ask(appearance, contrastKey);
    ask(gnome, gnomeContrastKey);
}

void ColorScheme::ask(const QString &nameSpace, const QString &key)
{
    callOnBus(portal, "Read"_L1, {nameSpace, key}, this, [this, nameSpace, key](const QDBusMessage &answer) {
        if (answer.type() == QDBusMessage::ReplyMessage)
            take(nameSpace, key, unwrapped(answer.arguments().value(0)));
    });
}

void ColorScheme::take(const QString &nameSpace, const QString &key, const QVariant &value)
{
    const Preference before = m_preference;
    const bool wanted = wantsHighContrast();
    if (nameSpace == appearance && key == schemeKey)
        m_preference = preferenceFrom(value.toUInt());
    else if (nameSpace == appearance && key == contrastKey)
        m_contrast = value.toUInt() == 1;
    else if (nameSpace == gnome && key == gnomeContrastKey)
        m_gnomeContrast = value.typeId() == QMetaType::Bool && value.toBool();
    if (m_preference != before || wantsHighContrast() != wanted)
        Q_EMIT changed();
}

} // namespace Pollux
