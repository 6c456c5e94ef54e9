// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sentences.h"

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

QString joinedSentences(const QStringList &sentences)
{
    static const QString wideStops = u"。！？；"_s;
    QString text;
    for (const QString &sentence : sentences) {
        if (!text.isEmpty() && !sentence.isEmpty() && !wideStops.contains(text.back()))
            text += u' ';
        text += sentence;
    }
    return text;
}

} // namespace Pollux::Ui
