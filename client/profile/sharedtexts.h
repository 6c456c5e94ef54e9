// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <array>
#include <string>
#include <string_view>

namespace Pollux {

//! Texts that come again and again, a step's name or a job's: decoded once, and one text in memory for all jobs that
//! have it. Remembers the newest of each place and no more than fits; what it does not remember is decoded. Not
//! thread-safe, but the texts themselves may go anywhere.
class SharedTexts
{
public:
    static constexpr std::size_t longest = 120; //!< bytes; longer ones are not remembered

    //! The text of `utf8`, as QString::fromUtf8() makes it.
    QString text(std::string_view utf8);

private:
    static constexpr std::size_t placeCount = 64;

    struct Place
    {
        std::string utf8;
        QString text;
    };
    std::array<Place, placeCount> m_places;
};

} // namespace Pollux
