// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollux/secretfilewatch.h"

#include <QFileInfo>

namespace Pollux::Desktop {

SecretFileWatch::SecretFileWatch(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this](const QString &file) {
        watch(file); // one that was replaced is not watched any more
        Q_EMIT changed(file);
    });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &SecretFileWatch::onFolder);
}

void SecretFileWatch::setFiles(const QSet<QString> &files)
{
    if (files == m_files)
        return;
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    if (!watched.isEmpty())
        m_watcher.removePaths(watched);
    m_files = files;
    for (const QString &file : files)
        watch(file);
}

void SecretFileWatch::watch(const QString &file)
{
    const QFileInfo info(file);
    if (info.exists())
        m_watcher.addPath(file);
    // For the day it comes, or comes back.
    if (QFileInfo::exists(info.absolutePath()))
        m_watcher.addPath(info.absolutePath());
}

// A file that is watched tells of itself.
void SecretFileWatch::onFolder(const QString &folder)
{
    const QStringList watched = m_watcher.files();
    const QSet<QString> files = m_files;
    for (const QString &file : files) {
        if (QFileInfo(file).absolutePath() != folder || watched.contains(file) || !QFileInfo::exists(file))
            continue;
        watch(file);
        Q_EMIT changed(file);
    }
}

} // namespace Pollux::Desktop
