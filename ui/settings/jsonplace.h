// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Pollux::Ui {

//! Where something stands in a text.
struct TextPlace
{
    qsizetype begin = 0; //!< in UTF-16 units
    qsizetype end = 0;   //!< exclusive; a value's, its member name not included

    bool operator==(const TextPlace &) const = default;
};

//! Where the value that a JSON Pointer (RFC 6901) leads to stands in JSON text; where it leads to nothing, the nearest
//! value on the way. Nothing where the text is no JSON as far as it has to be read. Pure; depth is limited.
std::optional<TextPlace> placeOf(QStringView json, const QString &pointer);

} // namespace Pollux::Ui
