// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollux/program.h"

#include "demo/demoserver.h"

#include <QGuiApplication>
#include <QPalette>
#include <QTimer>

#include <algorithm>

namespace Pollux::Desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds firstPicture{500};

QString closingTold()
{
    return u"told/closing"_s;
}

// What links tell is of use for a month at most.
Store::HistoryLimits limitsOf(const Retention &retention)
{
    Store::HistoryLimits limits;
    limits.jobAge = std::chrono::hours(24 * retention.days);
    limits.age = std::min(limits.age, limits.jobAge);
    limits.bytes = qint64(retention.megabytes) * 1024 * 1024;
    return limits;
}

// What the desktop's palette looks like before ours takes its place; a portal may know better a moment later.
bool isPaletteDark()
{
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
}

} // namespace

Program::Program(const Options &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_demoFolder(options.demo ? std::make_unique<QTemporaryDir>() : nullptr)
    , m_settings(options.settingsFile)
    , m_historyReader(historyFile())
    , m_secrets(u"Pollux"_s)
    , m_notifications(u"Pollux"_s, QString::fromLatin1(applicationId))
    , m_way(&m_settings, &m_secrets)
    , m_transports(options.demo ? nullptr : &m_settings, SystemClock::instance())
    , m_keeper(&m_servers, &m_secrets, SystemClock::instance())
    , m_checkUpKeeper(&m_checkUps, &m_servers, &m_secrets, m_keeper.network(), SystemClock::instance())
    , m_firstLookKeeper(&m_firstLook, m_keeper.network(), SystemClock::instance())
    , m_log(&m_keeper, &m_servers, &m_checkUps)
    , m_reachability(&m_servers)
    , m_announcer(&m_notifications, &m_servers, &m_told, &m_settings, SystemClock::instance())
{
    m_language.use(m_settings.appearance().language);
    m_theme.setSystem(isPaletteDark(), false);
    m_theme.setScheme(m_settings.appearance().scheme);
    m_theme.setContrast(m_settings.appearance().contrast);
    connect(&m_scheme, &ColorScheme::changed, this, &Program::followScheme);
    connect(&m_settings, &SettingsStore::appearanceChanged, this, [this] {
        m_theme.setScheme(m_settings.appearance().scheme);
        m_theme.setContrast(m_settings.appearance().contrast);
        followLanguage();
    });
    m_keeper.setTransportMemory(m_transports.memory());
    connect(&m_keeper, &WatchKeeper::notified, &m_announcer, &Announcer::announce);
    connect(&m_sleep, &SleepKeeper::aboutToSleep, &m_keeper, &WatchKeeper::sleep);
    connect(&m_sleep, &SleepKeeper::resumed, &m_keeper, &WatchKeeper::resume);
    connect(&m_keeper, &WatchKeeper::left, this, [this] {
        m_announcer.settle();
        Q_EMIT finished();
    });
    connect(&m_announcer, &Announcer::jobRequested, this,
            [this](const Ui::JobRef &job, const QString &token) { m_ui->showJob(job, token); });
    connect(&m_announcer, &Announcer::jobsRequested, this,
            [this](bool failedOnes, const QString &token) { m_ui->showJobs(failedOnes, token); });
    connect(&m_announcer, &Announcer::linkRequested, this,
            [this](const QString &server, const QString &token) { m_ui->showLink(server, token); });
    connect(&m_announcer, &Announcer::queuesRequested, this, [this] { m_ui->showQueues(); });
    connect(&m_announcer, &Announcer::windowRequested, this, [this](const QString &token) { m_ui->showWindow(token); });
    connect(&m_announcer, &Announcer::rulesRequested, this, [this](const QString &token) { m_ui->showRules(token); });
    connect(&m_announcer, &Announcer::notShown, this,
            [this](const QString &title, const QString &body) { m_ui->showMessage(title, body); });
    connect(&m_trayHost, &TrayHost::ready, this, [this] {
        m_trayIsReady = true;
        m_ui->showTray();
    });
    makeUserInterface();
}

Program::~Program() = default;

void Program::start()
{
    keepHistory();
    if (m_options.demo)
        watchDemo();
    else
        watchAll();
    showFirst();
    m_trayHost.wait();
    m_scheme.watch();
    QTimer::singleShot(firstPicture, &m_sleep, &SleepKeeper::watch);
}

QString Program::historyFile() const
{
    if (!m_options.historyFile.isEmpty())
        return m_options.historyFile;
    return m_demoFolder ? m_demoFolder->filePath(u"history.sqlite"_s) : Store::standardHistoryFile();
}

// The disk has time until the first picture is there.
void Program::keepHistory()
{
    Store::HistoryWorker::Options options;
    options.file = historyFile();
    options.limits = limitsOf(m_settings.retention());
    m_history = std::make_unique<HistoryKeeper>(options, &m_keeper, &m_servers, SystemClock::instance());
    connect(m_history.get(), &HistoryKeeper::grown, this, [this] { m_ui->refreshHistory(); });
    connect(&m_settings, &SettingsStore::retentionChanged, m_history.get(),
            [this] { m_history->setLimits(limitsOf(m_settings.retention())); });
    connect(&m_announcer, &Announcer::judged, m_history.get(), &HistoryKeeper::keepNotification);
    QTimer::singleShot(firstPicture, m_history.get(), &HistoryKeeper::start);
}

void Program::watchAll()
{
    m_way.load();
    m_keeper.setNetwork(&m_way);
    m_checkUpKeeper.setNetwork(&m_way);
    m_firstLookKeeper.setNetwork(&m_way);
    connect(&m_settings, &SettingsStore::serverPut, this, &Program::put);
    connect(&m_settings, &SettingsStore::serverRemoved, this, [this](const QString &id) {
        m_checkUpKeeper.remove(id);
        m_keeper.remove(id);
    });
    for (const ServerEntry &server : m_settings.servers())
        put(server);
}

void Program::put(const ServerEntry &entry)
{
    m_keeper.put(entry);
    m_checkUpKeeper.put(entry);
}

// On this machine, which needs no proxy.
void Program::watchDemo()
{
    m_demo = std::make_unique<Demo::DemoServer>();
    ServerEntry entry;
    entry.id = u"demo"_s;
    entry.title = tr("Demo queue");
    entry.profile = u"generic"_s;
    if (m_demo->listen())
        entry.url = m_demo->url();
    put(entry);
    if (entry.url.isEmpty())
        m_servers.find(entry.id)->setTrouble(Ui::ServerState::Trouble::BadSettings,
                                             tr("The demo server cannot listen: %1").arg(m_demo->errorString()));
}

// Somebody without a server needs the form for one, everybody else the panel.
void Program::showFirst()
{
    if (m_servers.servers().isEmpty())
        m_ui->showNewServer();
    else if (m_options.checkLink)
        m_ui->checkLink({}, {});
    else if (m_options.showWindow)
        m_ui->showWindow({});
    if (m_settings.appearance().panelAtStart || m_options.demo)
        m_ui->showPanel();
}

void Program::followScheme()
{
    using Preference = ColorScheme::Preference;
    const bool dark =
        m_scheme.preference() == Preference::None ? m_theme.tokens().dark : m_scheme.preference() == Preference::Dark;
    m_theme.setSystem(dark, m_scheme.wantsHighContrast());
}

void Program::followLanguage()
{
    const QString before = m_language.current();
    m_language.use(m_settings.appearance().language);
    if (m_language.current() != before)
        makeUserInterface();
}

// Every text is made with its widget, so another language is other widgets. The settings page that asked for it is in
// the call stack, so the old ones go when that has unwound.
void Program::makeUserInterface()
{
    UserInterface *const old = m_ui.release();
    m_ui = std::make_unique<UserInterface>(&m_servers, &m_checkUps, &m_firstLook, &m_historyReader, &m_settings, &m_secrets, &m_told);
    connect(m_ui.get(), &UserInterface::retryRequested, &m_keeper, &WatchKeeper::retry);
    connect(m_ui.get(), &UserInterface::retryAllRequested, &m_keeper, &WatchKeeper::retryAll);
    connect(m_ui.get(), &UserInterface::profileChanged, &m_keeper, &WatchKeeper::onProfile);
    connect(m_ui.get(), &UserInterface::captureRequested, &m_keeper, &WatchKeeper::capture);
    connect(m_ui.get(), &UserInterface::quitRequested, this, &Program::quit);
    connect(m_ui.get(), &UserInterface::windowClosedByPerson, this, &Program::onClosedByPerson);
    if (m_trayIsReady)
        m_ui->showTray();
    if (!old)
        return;
    if (old->isPanelVisible())
        m_ui->showPanel();
    if (old->isWindowVisible())
        m_ui->showSettings(); // that is where the language was chosen
    old->hide();
    old->deleteLater();
}

void Program::obey(const QString &command, const QString &activationToken)
{
    if (command == "quit"_L1)
        quit();
    else if (command == "check"_L1)
        m_ui->checkLink({}, activationToken);
    else
        m_ui->showWindow(activationToken);
}

// What is typed and not saved is asked for first; until that is answered the program goes on.
void Program::quit()
{
    m_ui->leave([this] {
        m_checkUpKeeper.leave();
        m_firstLookKeeper.leave();
        m_keeper.leave();
    });
}

void Program::onClosedByPerson()
{
    if (m_settings.state(closingTold()).toBool())
        return;
    m_settings.setState(closingTold(), true);
    m_announcer.announceStillRunning();
}

} // namespace Pollux::Desktop
