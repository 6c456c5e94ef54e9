// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

QStringList languages()
{
    return {u"en"_s, u"zh_TW"_s, u"zh_CN"_s};
}

QString languageFor(const QStringList &wanted)
{
    for (const QString &name : wanted) {
        const QLocale locale(name);
        if (locale.language() == QLocale::English)
            return u"en"_s;
        if (locale.language() == QLocale::Chinese)
            return locale.script() == QLocale::TraditionalHanScript ? u"zh_TW"_s : u"zh_CN"_s;
    }
    return u"en"_s;
}

Language::~Language()
{
    removeAll();
}

void Language::use(const QString &language)
{
    removeAll();
    const QLocale system = QLocale::system();
    m_current = languages().contains(language) ? language : languageFor(system.uiLanguages());
    // A German with English texts still wants German dates: the system's locale, where it is of the same language.
    const QLocale chosen(m_current);
    QLocale::setDefault(language.isEmpty() || system.language() == chosen.language() ? system : chosen);
    install(u"qtbase_"_s + m_current, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"pollux_"_s + m_current, u":/i18n"_s);
}

void Language::install(const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    // Qt's own may be missing (a package of its own), and English needs none of them.
    if (translator->load(file, folder) && QCoreApplication::installTranslator(translator.get()))
        m_translators.push_back(std::move(translator));
}

void Language::removeAll()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

} // namespace Pollux::Ui
