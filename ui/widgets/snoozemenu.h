// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QMenu>

namespace Pollux::Ui {

//! For how long nobody wants to be told of anything, and the end of that.
class SnoozeMenu : public QMenu
{
    Q_OBJECT
public:
    explicit SnoozeMenu(QWidget *parent = nullptr);

    //! Says until when notifications are snoozed; empty: they are not.
    void setUntil(const QString &text);

Q_SIGNALS:
    //! For so long; 0: it is over. Negative: until the next morning.
    void chosen(Pollux::Milliseconds duration);

private:
    QAction *m_until;
    QAction *m_wake;
};

} // namespace Pollux::Ui
