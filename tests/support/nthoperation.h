// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Pollux::Test {

//! Lets a FakeServer fail at its n-th I/O operation, whichever it is: accept, read, write. For loops that fail at the
//! first one, at the second, and so on, until a conversation ends before.
class NthOperation
{
public:
    //! What becomes of the connection; of what was to be written, the first half still goes out.
    enum class How {
        Reset,  //!< RST
        Finish, //!< FIN
        Freeze, //!< it stays open, and nothing goes through it any more
    };

    //! `ordinal` counts from 1.
    NthOperation(int ordinal, How how) : m_left(ordinal), m_how(how) {}

    How how() const { return m_how; }
    bool hasFired() const { return m_left <= 0; }
    //! The operation that failed: "accept", "read", "write".
    QString what() const { return m_what; }

    //! Counts an operation; true: this one fails.
    bool isNow(const QString &operation)
    {
        if (--m_left != 0)
            return false;
        m_what = operation;
        return true;
    }

private:
    int m_left;
    const How m_how;
    QString m_what;
};

} // namespace Pollux::Test
