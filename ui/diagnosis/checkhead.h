// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/checkups.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QPushButton;

namespace Pollux::Ui {

class PlainLabel;
class ServerState;

//! What stands above a check-up: whose it is, or which report; how long the next one stays connected.
class CheckHead : public QWidget
{
    Q_OBJECT
public:
    explicit CheckHead(QWidget *parent = nullptr);

    //! nullptr: none.
    void showServer(const ServerState *server);
    //! Read from a file: its time and URL, and the way back.
    void showReport(const CheckUpState &report);
    void setOpenOffered(bool isOffered);
    void setDwellEnabled(bool isEnabled);

    //! How long a check-up stays connected at its end.
    Milliseconds dwell() const;

Q_SIGNALS:
    void openRequested();
    void liveRequested();

private:
    void setReport(bool isReport);

    PlainLabel *m_title;
    PlainLabel *m_detail;
    QPushButton *m_open;
    QComboBox *m_dwell;
    QPushButton *m_live;
    bool m_isOpenOffered = false;
};

} // namespace Pollux::Ui
