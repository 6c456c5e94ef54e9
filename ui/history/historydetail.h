// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/jobentry.h"
#include "store/notificationentry.h"
#include "ui/models/jobref.h"

#include <QWidget>

#include <optional>
#include <variant>

class QPlainTextEdit;
class QPushButton;

namespace Pollux::Ui {

class PlainLabel;
class ServerList;

//! All that was kept of one entry, and what can be done with it. Plain text that can be selected and copied.
class HistoryDetail : public QWidget
{
    Q_OBJECT
public:
    //! `servers` outlives it.
    explicit HistoryDetail(ServerList *servers, QWidget *parent = nullptr);

    void show(const Store::JobEntry &entry);
    void show(const Store::NotificationEntry &entry);
    //! Asks to choose one.
    void clear();

    void focusText();
    //! What stands in it, for the clipboard.
    QString text() const;
    //! The entry as a line of NDJSON, as the export has it; empty without one.
    QString json() const;
    //! Of the job; empty where it is none.
    QString id() const;
    //! The job that it is about, or the first of several, that its server still knows.
    std::optional<JobRef> livingJob() const;

public Q_SLOTS:
    void copyText() const;
    void copyJson() const;
    void copyId() const;

Q_SIGNALS:
    void jobRequested(const Pollux::Ui::JobRef &job);
    void closeRequested();

private:
    void layOut();
    void say(const QString &title, const QStringList &facts, const QString &text);
    void updateButtons();

    ServerList *const m_servers;
    std::variant<std::monostate, Store::JobEntry, Store::NotificationEntry> m_entry;
    PlainLabel *m_title;
    PlainLabel *m_facts;
    QPlainTextEdit *m_text;
    QPushButton *m_copy;
    QPushButton *m_copyId;
    QPushButton *m_show;
};

} // namespace Pollux::Ui
