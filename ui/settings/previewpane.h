// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/profile.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QPushButton;
class QStackedLayout;
class QTreeWidget;

namespace Pollux {
struct ProfilePreview;
}

namespace Pollux::Ui {

class JsonEdit;
class PlainLabel;
class ServerList;
class ServerState;
class TabBar;

//! What a profile makes of events: a text of them, pasted or captured from a watched server, and beside it the jobs that
//! they become, and for each line that was not understood the reason.
class PreviewPane : public QWidget
{
    Q_OBJECT
public:
    static constexpr int maxRows = 500; //!< a table
    static constexpr int longest = 300; //!< ms for one look; the rest of the text is left out

    //! `servers` may be nullptr (nothing can be captured then), and outlives it.
    explicit PreviewPane(ServerList *servers, QWidget *parent = nullptr);

    //! Nothing: it cannot be read at the moment, and what is shown stays.
    void setProfile(const std::optional<Profile> &profile);
    void setEvents(const QString &text);
    QString summary() const;
    QTreeWidget *jobs() const { return m_jobs; }
    QTreeWidget *lines() const { return m_lines; }

Q_SIGNALS:
    //! The next events of this server; they come by its ServerState.
    void captureRequested(const QString &server);

private:
    QWidget *makeHead();
    QWidget *makeResult();
    void fillMenu();
    void capture(ServerState *server);
    void onCaptured(const QList<QByteArray> &events, bool ended);
    void look();
    void showPreview(const ProfilePreview &preview);
    void updateCapture();

    ServerList *const m_servers;
    std::optional<Profile> m_profile;
    QString m_captured; // from which server, while it goes on
    QPushButton *m_capture;
    JsonEdit *m_events;
    PlainLabel *m_summary;
    TabBar *m_tabs;
    QStackedLayout *m_stack;
    QTreeWidget *m_jobs;
    QTreeWidget *m_lines;
    QTimer m_pause;
};

} // namespace Pollux::Ui
