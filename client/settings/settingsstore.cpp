// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "settings/settingsstore.h"

#include "base/plaintext.h"
#include "settings/networkchoicefile.h"
#include "settings/serverentryfile.h"

#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>
#include <QSettings>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <array>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr std::array schemeNames = {"system"_L1, "light"_L1, "dark"_L1};
constexpr std::array contrastNames = {"system"_L1, "normal"_L1, "high"_L1};
constexpr qsizetype maxKey = 200;
constexpr int maxNumber = 1'000'000;
constexpr auto stateGroup = "state/"_L1;
constexpr auto sizeKey = "servers/size"_L1;
constexpr auto daysKey = "history/days"_L1;
constexpr auto megabytesKey = "history/megabytes"_L1;
constexpr auto notificationsKey = "notifications/preferences"_L1;
constexpr auto allowedCommandsKey = "notifications/allowedCommands"_L1;

QString standardFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/pollux/pollux.conf"_L1;
}

QString prefixOf(int slot)
{
    return u"servers/%1/"_s.arg(slot);
}

Retention bounded(const Retention &wanted)
{
    return {std::clamp(wanted.days, 1, Retention::mostDays),
            std::clamp(wanted.megabytes, Retention::fewestMegabytes, Retention::mostMegabytes)};
}

qsizetype bytesOf(const QVariant &value)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << value;
    return bytes.size();
}

} // namespace

SettingsStore::SettingsStore(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(std::make_unique<QSettings>(file.isEmpty() ? standardFile() : file, QSettings::IniFormat))
{
    load();
}

SettingsStore::~SettingsStore() = default;

QString SettingsStore::fileName() const
{
    return m_file->fileName();
}

void SettingsStore::load()
{
    if (m_file->status() == QSettings::AccessError)
        report(tr("The settings file %1 could not be read.").arg(plainLine(fileName())));
    loadServers();
    loadAppearance();
    loadNetwork();
    loadRetention();
    loadNotifications();
    lookForDamage(*m_file);
}

// QSettings parses a file when somebody wants its keys, and says only then, and only to him, what it thinks of it.
void SettingsStore::lookForDamage(const QSettings &file)
{
    (void)file.allKeys();
    if (file.status() != QSettings::FormatError)
        return;
    m_isDamaged = true;
    report(tr("Some lines of the settings file %1 could not be read.").arg(plainLine(fileName())));
}

void SettingsStore::loadServers()
{
    QSet<QString> ids;
    for (const int number : numbers()) {
        QStringList doubts;
        const auto server = readServer(*m_file, prefixOf(number), number, doubts);
        const QString id = m_file->value(prefixOf(number) + "id"_L1).toString();
        if (!server)
            doubts = {server.error()};
        else if (ids.contains(id))
            doubts = {tr("Server %1 in the settings file was left out: another has the same id.").arg(number)};
        else
            m_servers += *server;
        ids += id;
        for (const QString &doubt : std::as_const(doubts))
            report(doubt);
    }
}

void SettingsStore::loadAppearance()
{
    const QString scheme = m_file->value(u"appearance/scheme"_s, QString(schemeNames.front())).toString();
    const auto known = std::find(schemeNames.begin(), schemeNames.end(), scheme);
    if (known != schemeNames.end())
        m_appearance.scheme = Appearance::Scheme(known - schemeNames.begin());
    else
        report(tr("The appearance “%1” in the settings file is not known.").arg(plainLine(scheme, maxKey)));
    m_appearance.language = plainLine(m_file->value(u"appearance/language"_s).toString(), maxKey);
    m_appearance.panelAtStart = m_file->value(u"appearance/panelAtStart"_s, true).toBool();
    const QString contrast = m_file->value(u"appearance/contrast"_s, QString(contrastNames.front())).toString();
    const auto knownContrast = std::find(contrastNames.begin(), contrastNames.end(), contrast);
    if (knownContrast != contrastNames.end())
        m_appearance.contrast = Appearance::Contrast(knownContrast - contrastNames.begin());
    else
        report(tr("The contrast “%1” in the settings file is not known.").arg(plainLine(contrast, maxKey)));
}

void SettingsStore::loadNetwork()
{
    QStringList doubts;
    m_network = readNetwork(*m_file, doubts);
    for (const QString &doubt : std::as_const(doubts))
        report(doubt);
}

// What is no number is told: a history that is let go of too early does not come back.
void SettingsStore::loadRetention()
{
    const auto number = [this](const QString &key, int usual) {
        bool isNumber = false;
        const QVariant told = m_file->value(key, usual);
        const int value = told.toInt(&isNumber);
        if (!isNumber)
            report(tr("“%1” in the settings file is no number: %2").arg(key, plainLine(told.toString(), maxKey)));
        return isNumber ? value : usual;
    };
    const Retention usual;
    m_retention = bounded({number(daysKey, usual.days), number(megabytesKey, usual.megabytes)});
}

void SettingsStore::loadNotifications()
{
    const QString text = m_file->value(notificationsKey).toString();
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (document.isObject())
        m_notifications = document.object();
    else if (!text.isEmpty())
        report(tr("The rules of notifications in the settings file could not be read."));
}

void SettingsStore::setNotifications(const QJsonObject &notifications)
{
    if (notifications == m_notifications)
        return;
    m_notifications = notifications;
    writeChange([&] {
        const QByteArray text = QJsonDocument(notifications).toJson(QJsonDocument::Compact);
        m_file->setValue(notificationsKey, QString::fromUtf8(text));
    });
    Q_EMIT notificationsChanged();
}

QStringList SettingsStore::allowedCommands() const
{
    return state(allowedCommandsKey).toStringList();
}

void SettingsStore::setAllowedCommands(const QStringList &commands)
{
    setState(allowedCommandsKey, commands);
}

// The "size" that QSettings' arrays have is not asked: somebody who adds a server by hand will not think of it.
QList<int> SettingsStore::numbers() const
{
    QList<int> found;
    const QStringList keys = m_file->allKeys();
    for (const QString &key : keys) {
        const int number = key.startsWith("servers/"_L1) ? key.section(u'/', 1, 1).toInt() : 0;
        if (number > 0 && number <= maxNumber)
            found += number;
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

QString SettingsStore::freshId() const
{
    QString id;
    do {
        id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    } while (
        std::any_of(m_servers.begin(), m_servers.end(), [&](const ServerEntry &server) { return server.id == id; }));
    return id;
}

void SettingsStore::putServer(const ServerEntry &server)
{
    if (server.id.isEmpty())
        return;
    QStringList doubts;
    const ServerEntry clean = withoutSecrets(server, doubts);
    for (const QString &doubt : std::as_const(doubts))
        report(doubt);
    const auto at = std::find_if(m_servers.begin(), m_servers.end(),
                                 [&](const ServerEntry &other) { return other.id == clean.id; });
    if (at == m_servers.end())
        m_servers += clean;
    else
        *at = clean;
    writeChange([&] { putSlot(clean); });
    Q_EMIT serverPut(clean);
}

void SettingsStore::putSlot(const ServerEntry &server)
{
    const QList<int> used = numbers();
    const auto same = std::find_if(used.begin(), used.end(), [&](int number) {
        return m_file->value(prefixOf(number) + "id"_L1).toString() == server.id;
    });
    const int last = used.isEmpty() ? 0 : used.constLast();
    writeServer(*m_file, prefixOf(same == used.end() ? last + 1 : *same), server);
    m_file->setValue(sizeKey, same == used.end() ? last + 1 : last);
}

void SettingsStore::removeServer(const QString &id)
{
    const auto gone = m_servers.removeIf([&](const ServerEntry &server) { return server.id == id; });
    if (gone == 0)
        return;
    writeChange([&] { removeSlot(id); });
    Q_EMIT serverRemoved(id);
}

// Those that follow move up, and with them whatever the person has written into them.
void SettingsStore::removeSlot(const QString &id)
{
    const QList<int> used = numbers();
    auto at = std::find_if(used.begin(), used.end(),
                           [&](int number) { return m_file->value(prefixOf(number) + "id"_L1).toString() == id; });
    if (at == used.end())
        return;
    for (; at + 1 != used.end(); ++at)
        moveSlot(*(at + 1), *at);
    m_file->remove(prefixOf(*at).chopped(1));
    m_file->setValue(sizeKey, at == used.begin() ? 0 : *(at - 1));
}

void SettingsStore::moveSlot(int from, int to)
{
    m_file->remove(prefixOf(to).chopped(1));
    const QStringList keys = m_file->allKeys();
    for (const QString &key : keys) {
        if (key.startsWith(prefixOf(from)))
            m_file->setValue(prefixOf(to) + key.sliced(prefixOf(from).size()), m_file->value(key));
    }
}

void SettingsStore::setAppearance(const Appearance &appearance)
{
    if (appearance == m_appearance)
        return;
    m_appearance = appearance;
    writeChange([&] {
        m_file->setValue(u"appearance/scheme"_s, QString(schemeNames[std::size_t(appearance.scheme)]));
        m_file->setValue(u"appearance/contrast"_s, QString(contrastNames[std::size_t(appearance.contrast)]));
        m_file->setValue(u"appearance/language"_s, appearance.language);
        m_file->setValue(u"appearance/panelAtStart"_s, appearance.panelAtStart);
    });
    Q_EMIT appearanceChanged();
}

void SettingsStore::setNetwork(const NetworkChoice &network)
{
    QStringList doubts;
    const NetworkChoice clean = withoutSecrets(network, doubts);
    for (const QString &doubt : std::as_const(doubts))
        report(doubt);
    if (clean == m_network)
        return;
    m_network = clean;
    writeChange([&] { writeNetwork(*m_file, clean); });
    Q_EMIT networkChanged();
}

void SettingsStore::setRetention(const Retention &retention)
{
    const Retention wanted = bounded(retention);
    if (wanted == m_retention)
        return;
    m_retention = wanted;
    writeChange([&] {
        m_file->setValue(daysKey, wanted.days);
        m_file->setValue(megabytesKey, wanted.megabytes);
    });
    Q_EMIT retentionChanged();
}

QVariant SettingsStore::state(const QString &key) const
{
    return m_file->value(stateGroup + key);
}

void SettingsStore::setState(const QString &key, const QVariant &value)
{
    const QString name = stateGroup + key;
    if (key.isEmpty() || key.size() > maxKey || m_file->value(name) == value)
        return;
    const QStringList keys = m_file->allKeys();
    const bool isOneTooMany =
        !m_file->contains(name) && std::count_if(keys.begin(), keys.end(), [](const QString &known) {
                                       return known.startsWith(stateGroup);
                                   }) >= maxStates;
    if (!value.isValid())
        m_file->remove(name);
    else if (!isOneTooMany && bytesOf(value) <= maxState && prepareFile())
        m_file->setValue(name, value); // QSettings writes it when the event loop is next at rest
}

// Others may have written meanwhile (a second instance, an editor): theirs is read first, and only our keys change.
// A QSettings keeps its first error for ever, but all of the same file share its keys: so a fresh one reads and writes.
void SettingsStore::writeChange(const std::function<void()> &change)
{
    lookForDamage(QSettings(fileName(), QSettings::IniFormat));
    if (!prepareFile())
        return;
    change();
    QSettings writer(fileName(), QSettings::IniFormat);
    writer.sync();
    if (writer.status() == QSettings::AccessError)
        report(tr("The settings could not be written to %1.").arg(plainLine(fileName())));
}

// Ours alone before there is anything in it, and lines that QSettings would drop are kept in a copy.
bool SettingsStore::prepareFile()
{
    QFile file(fileName());
    bool isReady = true;
    if (!file.exists()) {
        isReady = QFileInfo(file).dir().mkpath(u"."_s) && file.open(QIODevice::WriteOnly, ownerOnly);
        file.close();
    } else if (m_isDamaged) {
        const QString copy = fileName() + ".damaged"_L1;
        QFile::remove(copy);
        isReady = file.copy(copy);
        QFile::setPermissions(copy, ownerOnly);
        m_isDamaged = !isReady;
    }
    file.setPermissions(ownerOnly);
    if (!isReady)
        report(tr("The settings could not be written to %1.").arg(plainLine(fileName())));
    return isReady;
}

void SettingsStore::report(const QString &problem)
{
    if (m_problems.contains(problem) || m_problems.size() >= maxProblems)
        return;
    m_problems += problem;
    Q_EMIT problemFound(problem);
}

} // namespace Pollux
