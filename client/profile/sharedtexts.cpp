// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/sharedtexts.h"

#include <functional>

namespace Pollux {

QString SharedTexts::text(std::string_view utf8)
{
    const auto decoded = [utf8] { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); };
    if (utf8.empty() || utf8.size() > longest)
        return decoded();
    Place &place = m_places[std::hash<std::string_view>()(utf8) % placeCount];
    if (place.utf8 != utf8) {
        place.text = decoded();
        place.utf8 = utf8;
    }
    return place.text;
}

} // namespace Pollux
