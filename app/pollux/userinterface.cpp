// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollux/userinterface.h"

#include "settings/settingsstore.h"
#include "ui/panel/floatingpanel.h"
#include "ui/tray/trayicon.h"
#include "ui/window/mainwindow.h"

namespace Pollux::Desktop {

using namespace Qt::StringLiterals;

namespace {

QString panelPlace()
{
    return u"panel/place"_s;
}

} // namespace

UserInterface::UserInterface(Ui::ServerList *servers, Ui::CheckUps *checkUps, Ui::FirstLook *firstLook,
                             Store::HistoryReader *history, SettingsStore *settings, SecretStore *secrets,
                             Ui::ToldList *told, QObject *parent)
    : QObject(parent)
    , m_servers(servers)
    , m_checkUps(checkUps)
    , m_firstLook(firstLook)
    , m_history(history)
    , m_settings(settings)
    , m_secrets(secrets)
    , m_told(told)
{
    makePanel();
}

UserInterface::~UserInterface() = default;

void UserInterface::makePanel()
{
    m_panel = std::make_unique<Ui::FloatingPanel>(m_servers);
    m_panel->setTold(m_told);
    m_panel->restorePlace(m_settings->state(panelPlace()).toByteArray());
    connect(m_panel.get(), &Ui::FloatingPanel::placeChanged, this,
            [this] { m_settings->setState(panelPlace(), m_panel->savePlace()); });
    connect(m_panel.get(), &Ui::FloatingPanel::windowRequested, this, [this] { showWindow({}); });
    connect(m_panel.get(), &Ui::FloatingPanel::jobRequested, this, [this](const Ui::JobRef &job) { showJob(job, {}); });
    connect(m_panel.get(), &Ui::FloatingPanel::linkRequested, this,
            [this](const QString &server) { showLink(server, {}); });
    connect(m_panel.get(), &Ui::FloatingPanel::checkRequested, this,
            [this](const QString &server) { checkLink(server, {}); });
    connect(m_panel.get(), &Ui::FloatingPanel::settingsRequested, this, &UserInterface::showNewServer);
    connect(m_panel.get(), &Ui::FloatingPanel::serverSettingsRequested, this, &UserInterface::showServerSettings);
    connect(m_panel.get(), &Ui::FloatingPanel::queuesRequested, this, &UserInterface::showQueues);
    connect(m_panel.get(), &Ui::FloatingPanel::retryRequested, this, &UserInterface::retryRequested);
}

void UserInterface::showTray()
{
    m_tray = std::make_unique<Ui::TrayIcon>(m_servers);
    m_tray->setTold(m_told);
    connect(m_tray.get(), &Ui::TrayIcon::panelRequested, m_panel.get(), &Ui::FloatingPanel::toggleNear);
    connect(m_tray.get(), &Ui::TrayIcon::windowRequested, this, [this] { showWindow({}); });
    connect(m_tray.get(), &Ui::TrayIcon::linkRequested, this, [this] { showLink({}, {}); });
    connect(m_tray.get(), &Ui::TrayIcon::checkRequested, this, [this] { checkLink({}, {}); });
    connect(m_tray.get(), &Ui::TrayIcon::settingsRequested, this, &UserInterface::showSettings);
    connect(m_tray.get(), &Ui::TrayIcon::retryRequested, this, &UserInterface::retryAllRequested);
    connect(m_tray.get(), &Ui::TrayIcon::pauseRequested, m_servers, &Ui::ServerList::setPaused);
    connect(m_tray.get(), &Ui::TrayIcon::quitRequested, this, &UserInterface::quitRequested);
    m_tray->show();
}

Ui::MainWindow *UserInterface::window()
{
    if (!m_window) {
        m_window = std::make_unique<Ui::MainWindow>(m_servers, m_checkUps, m_firstLook, m_history, m_settings, m_secrets);
        m_window->setTold(m_told);
        connect(m_window.get(), &Ui::MainWindow::retryRequested, this, &UserInterface::retryRequested);
        connect(m_window.get(), &Ui::MainWindow::profileChanged, this, &UserInterface::profileChanged);
        connect(m_window.get(), &Ui::MainWindow::captureRequested, this, &UserInterface::captureRequested);
        connect(m_window.get(), &Ui::MainWindow::quitRequested, this, &UserInterface::quitRequested);
        connect(m_window.get(), &Ui::MainWindow::closedByPerson, this, &UserInterface::windowClosedByPerson);
    }
    return m_window.get();
}

void UserInterface::showMessage(const QString &title, const QString &body)
{
    m_panel->tell(body.isEmpty() ? title : tr("%1 · %2", "title and body of a notification").arg(title, body));
    if (m_tray)
        m_tray->showMessage(title, body);
}

void UserInterface::showPanel()
{
    m_panel->show();
}

void UserInterface::showWindow(const QString &activationToken)
{
    window()->comeForward(activationToken);
}

void UserInterface::showJob(const Ui::JobRef &job, const QString &activationToken)
{
    window()->showJob(job);
    window()->comeForward(activationToken);
}

void UserInterface::showJobs(bool failedOnes, const QString &activationToken)
{
    window()->showJobs(failedOnes);
    window()->comeForward(activationToken);
}

void UserInterface::showLink(const QString &server, const QString &activationToken)
{
    window()->showLink(server);
    window()->comeForward(activationToken);
}

void UserInterface::checkLink(const QString &server, const QString &activationToken)
{
    window()->checkLink(server);
    window()->comeForward(activationToken);
}

void UserInterface::showSettings()
{
    window()->showPage(Ui::MainWindow::Page::Settings);
    window()->comeForward({});
}

void UserInterface::showServerSettings(const QString &server)
{
    window()->showServerSettings(server);
    window()->comeForward({});
}

void UserInterface::showRules(const QString &activationToken)
{
    window()->showNotificationSettings();
    window()->comeForward(activationToken);
}

void UserInterface::showQueues()
{
    window()->showPage(Ui::MainWindow::Page::Queues);
    window()->comeForward({});
}

void UserInterface::showNewServer()
{
    window()->showNewServer();
    window()->comeForward({});
}

void UserInterface::refreshHistory()
{
    if (m_window)
        m_window->refreshHistory();
}

void UserInterface::leave(const std::function<void()> &then)
{
    if (m_window)
        m_window->leave(then);
    else
        then();
}

void UserInterface::hide()
{
    m_tray.reset();
    m_panel->hide();
    if (m_window)
        m_window->hide();
}

bool UserInterface::isWindowVisible() const
{
    return m_window && m_window->isVisible();
}

bool UserInterface::isPanelVisible() const
{
    return m_panel->isVisible();
}

} // namespace Pollux::Desktop
