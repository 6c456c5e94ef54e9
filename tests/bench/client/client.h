// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/tally.h"

#include <QObject>

namespace Pollux::Bench {

//! Connects when the event loop runs, says "go", and counts until the end event.
class Client : public QObject
{
    Q_OBJECT
public:
    const Tally &tally() const { return m_tally; }

Q_SIGNALS:
    //! The end event has come.
    void ended();

protected:
    Tally m_tally;
};

} // namespace Pollux::Bench
