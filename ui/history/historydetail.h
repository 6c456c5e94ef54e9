// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/jobentry.h"
#include "store/notificationentry.h"

#include <QWidget>

class QPlainTextEdit;

namespace Pollux::Ui {

class PlainLabel;
class ServerList;

//! All that was kept of one entry. Plain text that can be selected and copied.
class HistoryDetail : public QWidget
{
    Q_OBJECT
public:
    //! `servers` outlives it.
    explicit HistoryDetail(ServerList *servers, QWidget *parent = nullptr);

    void show(const Store::JobEntry &entry);
    void show(const Store::NotificationEntry &entry);
    void clear();
    //! What stands in it, for the clipboard.
    QString text() const;

private:
    void say(const QString &title, const QStringList &facts, const QString &text);

    ServerList *const m_servers;
    PlainLabel *m_title;
    PlainLabel *m_facts;
    QPlainTextEdit *m_text;
};

} // namespace Pollux::Ui
