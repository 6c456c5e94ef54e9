// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/likepattern.h"

namespace Pollux::Store {

QString likePattern(QStringView text)
{
    QString pattern(u'%');
    pattern.reserve(text.size() + 2);
    for (const QChar character : text) {
        if (character == u'%' || character == u'_' || character == u'\\')
            pattern += u'\\';
        pattern += character;
    }
    return pattern + u'%';
}

} // namespace Pollux::Store
