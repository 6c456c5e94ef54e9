// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/serverentry.h"

#include <QAbstractListModel>
#include <QList>

namespace Pollux {
class SettingsStore;
}

namespace Pollux::Ui {

//! The servers of the settings as rows: title, address, whether they are watched. One more row stands for a new server
//! while it is being set up. Rows keep their place when they change.
class ServerRows : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, AddressRole, WatchedRole };

    //! `settings` outlives it.
    explicit ServerRows(SettingsStore *settings, QObject *parent = nullptr);

    //! The row at the end with this id, until it is put into the settings; empty: none.
    void setNewServer(const QString &id);
    int rowOf(const QString &id) const;
    QString idAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void onPut(const ServerEntry &server);
    void onRemoved(const QString &id);

    QList<ServerEntry> m_servers;
    QString m_new;
};

} // namespace Pollux::Ui
