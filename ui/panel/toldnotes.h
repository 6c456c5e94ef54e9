// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace Pollux::Ui {

class IconButton;
class OutcomeNote;
class ServerList;
class SnoozeMenu;
class ToldList;

//! What the panel says of notifications: that they are paused or snoozed and until when, and what was muted last, each
//! with the way back. Nothing where there is nothing to say.
class ToldNotes : public QWidget
{
    Q_OBJECT
public:
    explicit ToldNotes(QWidget *parent = nullptr);

    //! Both outlive it.
    void setLists(ToldList *told, ServerList *servers);
    //! Snoozes them; hidden without setLists(). To be put where it fits.
    IconButton *button() const { return m_button; }

Q_SIGNALS:
    void heightChanged();

private:
    void update();
    void sayQuiet();
    void sayMuted();

    ToldList *m_told = nullptr;
    ServerList *m_servers = nullptr;
    IconButton *m_button;
    SnoozeMenu *m_menu;
    OutcomeNote *m_quiet;
    OutcomeNote *m_muted;
    QTimer m_wake; // when the snooze is over
};

} // namespace Pollux::Ui
