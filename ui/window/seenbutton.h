// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace Pollux::Ui {

class ServerList;

//! Marks all failures seen that nobody has seen yet, and says how many they are. Hidden while there is none.
class SeenButton : public QPushButton
{
    Q_OBJECT
public:
    //! `servers` outlives it.
    explicit SeenButton(ServerList *servers, QWidget *parent = nullptr);

private:
    void look();

    ServerList *const m_servers;
};

} // namespace Pollux::Ui
