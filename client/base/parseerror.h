// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Pollux {

//! Why bytes or a file could not be understood: what, where, what was expected.
struct ParseError
{
    enum class Code {
        Empty,        //!< nothing where something was expected
        Malformed,    //!< the bytes break the grammar
        UnknownType,  //!< a packet type that the protocol does not have
        InvalidValue, //!< well formed, but a value is out of range or of the wrong type
        TooLarge,     //!< above a size or count limit
        TooDeep,      //!< nested beyond the limit
        Unexpected,   //!< valid by itself, but not at this point of the conversation
    };

    Code code = Code::Malformed;
    qsizetype offset = 0; //!< byte at which it was noticed, from the start of what was fed
    QString message;      //!< plain English, one line, without the offending bytes

    bool operator==(const ParseError &) const = default;
};

} // namespace Pollux
