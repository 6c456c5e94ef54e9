// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTranslator>

#include <memory>
#include <vector>

namespace Pollux::Ui {

//! The languages that Pollux speaks. English is in the sources; its file only has the plurals.
QStringList languages();

//! Which of languages() a system that prefers `wanted` (BCP 47, best first) gets: Chinese by script, so that Hong Kong
//! reads Traditional and Singapore Simplified; English where nothing fits.
QString languageFor(const QStringList &wanted);

//! The language of the program: translators of ours and of Qt's own texts, and the locale for numbers and times.
class Language
{
public:
    ~Language();

    //! One of languages(), or empty for the system's. Widgets made before keep their old texts.
    void use(const QString &language);
    QString current() const { return m_current; }

private:
    void install(const QString &file, const QString &folder);
    void removeAll();

    QString m_current;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace Pollux::Ui
