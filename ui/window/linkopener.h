// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

class QMessageBox;
class QUrl;

namespace Pollux {
class SettingsStore;
}

namespace Pollux::Ui {

//! Opens a job's page in the browser, after the person has seen where it leads: its address is the server's word. Nothing but
//! http and https is ever opened, and no user name goes with it. A host that was trusted is not asked about again.
class LinkOpener : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype mostHosts = 100; //!< that are remembered

    //! Both outlive it.
    LinkOpener(SettingsStore *settings, QWidget *window);

    void open(const QUrl &url);

Q_SIGNALS:
    //! One plain line.
    void failed(const QString &text);

private:
    void ask(const QUrl &url);
    void go(const QUrl &url);
    QStringList trusted() const;
    void trust(const QString &host);

    SettingsStore *const m_settings;
    QWidget *const m_window;
    QPointer<QMessageBox> m_question;
};

//! The address as a person should read it: no user name, and a host that is written in other letters also in plain ones.
//! One plain line.
QString addressForTheEye(const QUrl &url);

} // namespace Pollux::Ui
