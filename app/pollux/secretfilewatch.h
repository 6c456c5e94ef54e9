// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QSet>

namespace Pollux::Desktop {

//! Tells when one of some files may be another one: written, replaced as a whole (as a rotating token is), gone or back.
class SecretFileWatch : public QObject
{
    Q_OBJECT
public:
    explicit SecretFileWatch(QObject *parent = nullptr);

    //! These, and no others any more.
    void setFiles(const QSet<QString> &files);

Q_SIGNALS:
    void changed(const QString &file);

private:
    void watch(const QString &file);
    void onFolder(const QString &folder);

    QFileSystemWatcher m_watcher;
    QSet<QString> m_files;
};

} // namespace Pollux::Desktop
