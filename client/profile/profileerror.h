// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Pollux {

//! Why there is no profile.
struct ProfileError
{
    enum class Kind {
        Unreadable, //!< the file is not there or may not be read
        Malformed,  //!< not JSON
        Invalid,    //!< JSON, but not a profile
    };

    Kind kind = Kind::Invalid;
    QString file;
    QString pointer;  //!< JSON Pointer to what is wrong; empty: the whole file
    QString expected; //!< "a whole number from 1 to 3600000"; Unreadable, Malformed: what went wrong

    bool operator==(const ProfileError &) const = default;

    //! "x.json: /link/path: expected a text that begins with \"/\"", one line.
    QString toString() const;
};

} // namespace Pollux
