// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/serverrows.h"

#include "base/plaintext.h"
#include "settings/settingsstore.h"

#include <algorithm>

namespace Pollux::Ui {

namespace {

constexpr qsizetype titleLength = 200;

QString addressOf(const ServerEntry &server)
{
    return plainLine(server.url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment),
                     titleLength);
}

} // namespace

ServerRows::ServerRows(SettingsStore *settings, QObject *parent)
    : QAbstractListModel(parent)
    , m_servers(settings->servers())
{
    connect(settings, &SettingsStore::serverPut, this, &ServerRows::onPut);
    connect(settings, &SettingsStore::serverRemoved, this, &ServerRows::onRemoved);
}

void ServerRows::setNewServer(const QString &id)
{
    if (id == m_new)
        return;
    const int last = int(m_servers.size());
    if (!m_new.isEmpty()) {
        beginRemoveRows({}, last, last);
        m_new.clear();
        endRemoveRows();
    }
    if (!id.isEmpty()) {
        beginInsertRows({}, last, last);
        m_new = id;
        endInsertRows();
    }
}

int ServerRows::rowOf(const QString &id) const
{
    const auto found =
        std::find_if(m_servers.cbegin(), m_servers.cend(), [&](const ServerEntry &server) { return server.id == id; });
    if (found != m_servers.cend())
        return int(found - m_servers.cbegin());
    return !id.isEmpty() && id == m_new ? int(m_servers.size()) : -1;
}

QString ServerRows::idAt(int row) const
{
    return row >= 0 && row < m_servers.size() ? m_servers.at(row).id : row == m_servers.size() ? m_new : QString();
}

int ServerRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_servers.size()) + (m_new.isEmpty() ? 0 : 1);
}

QVariant ServerRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isNew = index.row() == m_servers.size();
    const ServerEntry server = isNew ? ServerEntry() : m_servers.at(index.row());
    const QString title = isNew ? tr("New server") : plainLine(server.title, titleLength);
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::AccessibleTextRole:
        return server.enabled ? tr("%1, %2", "title, address").arg(title, addressOf(server))
                              : tr("%1, %2, not watched", "title, address").arg(title, addressOf(server));
    case IdRole:
        return isNew ? m_new : server.id;
    case AddressRole:
        return isNew ? QString() : addressOf(server);
    case WatchedRole:
        return server.enabled;
    default:
        return {};
    }
}

void ServerRows::onPut(const ServerEntry &server)
{
    const int row = rowOf(server.id);
    if (server.id == m_new) {
        m_new.clear();
        m_servers.append(server); // the same row
    } else if (row >= 0) {
        m_servers[row] = server;
    } else {
        const int last = int(m_servers.size());
        beginInsertRows({}, last, last);
        m_servers.append(server);
        endInsertRows();
        return;
    }
    Q_EMIT dataChanged(index(row), index(row));
}

void ServerRows::onRemoved(const QString &id)
{
    const int row = rowOf(id);
    if (row < 0 || row >= m_servers.size())
        return;
    beginRemoveRows({}, row, row);
    m_servers.removeAt(row);
    endRemoveRows();
}

} // namespace Pollux::Ui
