// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/trayicon.h"

#include "ui/models/texts.h"
#include "ui/models/toldlist.h"
#include "ui/tray/traymenu.h"
#include "ui/tray/traytexts.h"

#include <QCursor>
#include <QSystemTrayIcon>

namespace Pollux::Ui {

namespace {

constexpr int updatePause = 500;    // ms; each update makes the host fetch all sizes
constexpr int ageInterval = 60'000; // ms; ages in the tool tip are told in minutes

} // namespace

TrayIcon::TrayIcon(ServerList *servers, QObject *parent)
    : QObject(parent)
    , m_servers(servers)
    , m_menu(std::make_unique<TrayMenu>())
    , m_icon(std::make_unique<QSystemTrayIcon>())
{
    connectMenu();
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            Q_EMIT panelRequested(place());
        else if (reason == QSystemTrayIcon::DoubleClick || reason == QSystemTrayIcon::MiddleClick)
            Q_EMIT windowRequested();
    });
    connect(m_servers, &ServerList::changed, this, &TrayIcon::scheduleUpdate);
    m_pause.setSingleShot(true);
    m_pause.setInterval(updatePause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_isStale)
            scheduleUpdate();
    });
    m_ages.setInterval(ageInterval);
    m_ages.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_ages, &QTimer::timeout, this, &TrayIcon::update);
    update();
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::connectMenu()
{
    connect(m_menu.get(), &TrayMenu::panelRequested, this, [this] { Q_EMIT panelRequested(place()); });
    connect(m_menu.get(), &TrayMenu::windowRequested, this, &TrayIcon::windowRequested);
    connect(m_menu.get(), &TrayMenu::linkRequested, this, &TrayIcon::linkRequested);
    connect(m_menu.get(), &TrayMenu::checkRequested, this, &TrayIcon::checkRequested);
    connect(m_menu.get(), &TrayMenu::seenRequested, m_servers, &ServerList::markAllSeen);
    connect(m_menu.get(), &TrayMenu::retryRequested, this, &TrayIcon::retryRequested);
    connect(m_menu.get(), &TrayMenu::pauseRequested, this, &TrayIcon::pauseRequested);
    connect(m_menu.get(), &TrayMenu::snoozeRequested, this, [this](Milliseconds duration) {
        if (m_told)
            m_told->snooze(duration, QDateTime::currentDateTime());
    });
    connect(m_menu.get(), &TrayMenu::settingsRequested, this, &TrayIcon::settingsRequested);
    connect(m_menu.get(), &TrayMenu::quitRequested, this, &TrayIcon::quitRequested);
}

void TrayIcon::show()
{
    m_icon->show();
    m_ages.start();
}

void TrayIcon::showMessage(const QString &title, const QString &body)
{
    if (QSystemTrayIcon::supportsMessages())
        m_icon->showMessage(title, body, m_icon->icon());
}

bool TrayIcon::isAvailable() const
{
    return m_icon->isVisible() && QSystemTrayIcon::isSystemTrayAvailable();
}

QMenu *TrayIcon::menu() const
{
    return m_menu.get();
}

QIcon TrayIcon::icon() const
{
    return m_icon->icon();
}

QString TrayIcon::toolTip() const
{
    return m_icon->toolTip();
}

// StatusNotifier hosts do not tell where they show it.
QPoint TrayIcon::place() const
{
    const QRect geometry = m_icon->geometry();
    return geometry.isEmpty() ? QCursor::pos() : geometry.center();
}

void TrayIcon::setTold(ToldList *told)
{
    m_told = told;
    connect(told, &ToldList::snoozeChanged, this, &TrayIcon::scheduleUpdate);
    update();
}

// Empty: they are not.
QString TrayIcon::snoozedText() const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!m_told || !m_told->isSnoozedAt(now) || m_servers->isPaused())
        return {};
    return tr("Notifications are snoozed until %1").arg(momentText(m_told->snoozedUntil(), now));
}

void TrayIcon::scheduleUpdate()
{
    m_isStale = true;
    if (m_pause.isActive())
        return;
    m_pause.start();
    update();
}

void TrayIcon::update()
{
    m_isStale = false;
    const QString snoozed = snoozedText();
    const TrayLook look = trayLook(*m_servers, !snoozed.isEmpty());
    if (look != m_look || m_icon->icon().isNull()) {
        m_look = look;
        m_icon->setIcon(trayQIcon(look));
    }
    m_menu->setServers(*m_servers);
    if (m_told)
        m_menu->setSnoozed(snoozed);
    QString tip = trayToolTip(*m_servers);
    if (!snoozed.isEmpty())
        tip += u'\n' + snoozed;
    if (tip != m_icon->toolTip())
        m_icon->setToolTip(tip);
}

} // namespace Pollux::Ui
