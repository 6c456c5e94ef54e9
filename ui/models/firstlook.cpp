// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/firstlook.h"

namespace Pollux::Ui {

void FirstLook::look(const QUrl &address, const QString &secret)
{
    Q_EMIT lookRequested(address, secret);
}

void FirstLook::stop()
{
    if (m_state.isBusy())
        Q_EMIT stopRequested();
}

void FirstLook::forget()
{
    Q_EMIT forgetRequested();
    set({});
}

void FirstLook::set(const FirstLookState &state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT changed();
}

} // namespace Pollux::Ui
