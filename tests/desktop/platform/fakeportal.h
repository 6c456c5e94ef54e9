// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>
#include <QVariantMap>

namespace Pollux::Test {

//! org.freedesktop.portal.Settings on a bus connection of its own.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    //! `settings` by their keys, whatever their name space; others are nonsense.
    explicit FakePortal(const QVariantMap &settings);
    ~FakePortal() override;

    //! Everybody is told that a setting has changed.
    void change(const QString &key, const QVariant &value,
                const QString &nameSpace = QStringLiteral("org.freedesktop.appearance"));

    int questions = 0;

public Q_SLOTS:
    //! In two variants, as the real one answers.
    QDBusVariant Read(const QString &nameSpace, const QString &key);

private:
    QDBusConnection m_bus;
    const QVariantMap m_settings;
};

} // namespace Pollux::Test
