// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QDBusVariant;

namespace Pollux {

//! Whether the desktop wants light or dark, and high contrast (org.freedesktop.portal.Settings: org.freedesktop.appearance,
//! and where its portal is too old to know of contrast, GNOME's own org.gnome.desktop.a11y.interface). Qt knows it from
//! 6.5 on only, and contrast from 6.10.
class ColorScheme : public QObject
{
    Q_OBJECT
public:
    enum class Preference { None, Light, Dark };
    Q_ENUM(Preference)

    explicit ColorScheme(QObject *parent = nullptr);

    //! Once. Asks the portal without waiting, and again whenever it starts; changed() tells when an answer or a later
    //! change makes a difference. Nothing is told where there is no portal.
    void watch();
    Preference preference() const { return m_preference; }
    bool wantsHighContrast() const { return m_contrast || m_gnomeContrast; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString &nameSpace, const QString &key, const QDBusVariant &value);

private:
    void askAll();
    void ask(const QString &nameSpace, const QString &key);
    void take(const QString &nameSpace, const QString &key, const QVariant &value);

    Preference m_preference = Preference::None;
    bool m_contrast = false;      // says org.freedesktop.appearance
    bool m_gnomeContrast = false; // says GNOME
};

} // namespace Pollux
