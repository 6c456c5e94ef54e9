// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>

namespace Pollux::Diagnosis {

//! What a verdict says to an operator.
struct Words
{
    QString title;       //!< a short sentence without a full stop
    QString explanation; //!< what it means, and what to look at; a few sentences
};

//! Says one of our texts in a language; "%1" and its like stay. Who translates looks them up by wordingContext.
using Translate = QString (*)(const char *text);
QString inEnglish(const char *text);
//! The translations' context: resources/translations/update.sh takes it from the name of the class.
inline constexpr char wordingContext[] = "Pollux::Diagnosis::Wording";

//! `facts` as in Verdict::facts. Every code of verdictCodes() has words, whatever facts are there; another code is its own
//! title. Pure.
Words wordsFor(const QString &code, const QHash<QString, QString> &facts, Translate translate = inEnglish);

} // namespace Pollux::Diagnosis
