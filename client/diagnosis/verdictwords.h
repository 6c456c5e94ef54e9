// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>

namespace Pollux::Diagnosis {

//! What a verdict says to an operator, in plain English.
struct Words
{
    QString title;       //!< a short sentence without a full stop
    QString explanation; //!< what it means, and what to look at; a few sentences
};

//! `facts` as in Verdict::facts. Every code of verdictCodes() has words, whatever facts are there. Pure.
Words wordsFor(const QString &code, const QHash<QString, QString> &facts);

} // namespace Pollux::Diagnosis
