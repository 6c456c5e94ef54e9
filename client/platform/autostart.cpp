// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/autostart.h"

#include "base/plaintext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

// The value of a key in the group [Desktop Entry]; empty where there is none.
QByteArray valueOf(const QByteArray &text, const QByteArray &key)
{
    const QByteArrayList lines = text.split('\n');
    bool isOurs = false;
    for (const QByteArray &raw : lines) {
        const QByteArray line = raw.trimmed();
        if (line.startsWith('['))
            isOurs = line == "[Desktop Entry]";
        else if (isOurs && line.startsWith(key) && line.sliced(key.size()).trimmed().startsWith('='))
            return line.sliced(line.indexOf('=') + 1).trimmed();
    }
    return {};
}

} // namespace

QString execLine(const QStringList &command)
{
    QStringList words;
    for (const QString &word : command) {
        QString quoted;
        for (const QChar c : word) {
            // The value of a key is unescaped once before its quotes are, so a backslash stands for four.
            if (c == u'\\')
                quoted += u"\\\\\\\\"_s;
            else if (c == u'"' || c == u'`' || c == u'$')
                quoted += u"\\\\"_s + c;
            else if (c == u'%')
                quoted += u"%%"_s;
            else
                quoted += c;
        }
        words += u'"' + quoted + u'"';
    }
    return words.join(u' ');
}

Autostart::Autostart(const QString &id, const QString &title, const QStringList &command)
    : m_id(id)
    , m_title(title)
    , m_command(command)
{}

QString Autostart::file() const
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/autostart/"_s + m_id
           + u".desktop"_s;
}

bool Autostart::isEnabled() const
{
    QFile file(this->file());
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = file.read(64 * 1024);
    return valueOf(text, "Hidden") != "true" && valueOf(text, "X-GNOME-Autostart-enabled") != "false";
}

Result<void, QString> Autostart::setEnabled(bool enabled)
{
    const QString path = file();
    if (!enabled) {
        QFile file(path);
        if (file.exists() && !file.remove())
            return Failure{plainLine(path + u": "_s + file.errorString())};
        return {};
    }
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return Failure{plainLine(folder + u": the folder cannot be made"_s)};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text()) < 0 || !file.commit())
        return Failure{plainLine(path + u": "_s + file.errorString())};
    return {};
}

QByteArray Autostart::text() const
{
    return u"[Desktop Entry]\nType=Application\nName=%1\nExec=%2\nIcon=%3\nTerminal=false\nX-GNOME-Autostart-enabled=true\n"_s
        .arg(m_title, execLine(m_command), m_id)
        .toUtf8();
}

} // namespace Pollux
