// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include "ui/style/housestyle.h"
#include "ui/style/stylesheet.h"
#include "ui/style/symboliciconengine.h"

#include <QApplication>
#include <QFile>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

namespace {

Theme *theInstance = nullptr;

QPalette paletteOf(const Tokens &tokens)
{
    QPalette palette(tokens.text, tokens.surface, tokens.surface, tokens.line, tokens.muted, tokens.text,
                     tokens.surface, tokens.surface, tokens.ground);
    palette.setColor(QPalette::AlternateBase, tokens.ground);
    palette.setColor(QPalette::ToolTipBase, tokens.surface);
    palette.setColor(QPalette::ToolTipText, tokens.text);
    palette.setColor(QPalette::PlaceholderText, tokens.muted);
    palette.setColor(QPalette::BrightText, tokens.bad);
    palette.setColor(QPalette::Link, tokens.accent);
    palette.setColor(QPalette::LinkVisited, tokens.accent);
    palette.setColor(QPalette::Highlight, tokens.accent);
    palette.setColor(QPalette::HighlightedText, tokens.onAccent);
    const QColor faded = tokens.faded(tokens.text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, tokens.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, faded);
    return palette;
}

QString sheetSource()
{
    QFile file(u":/style/pollux.qss"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen); // it is compiled in
    return isOpen ? QString::fromUtf8(file.readAll()) : QString();
}

Tokens chosen(bool dark, bool highContrast)
{
    if (highContrast)
        return dark ? Tokens::darkHighContrast() : Tokens::lightHighContrast();
    return dark ? Tokens::darkOnes() : Tokens::light();
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_systemFont(QApplication::font())
    , m_systemDark(QApplication::palette().color(QPalette::Window).lightness() < 128)
{
    Q_ASSERT(!theInstance);
    theInstance = this;
    QApplication::setStyle(new HouseStyle);
    apply();
}

Theme::~Theme()
{
    theInstance = nullptr;
}

Theme *Theme::instance()
{
    Q_ASSERT(theInstance);
    return theInstance;
}

void Theme::setSystem(bool dark, bool highContrast)
{
    if (dark == m_systemDark && highContrast == m_systemContrast)
        return;
    m_systemDark = dark;
    m_systemContrast = highContrast;
    apply();
}

void Theme::setScheme(Appearance::Scheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    apply();
}

void Theme::setContrast(Appearance::Contrast contrast)
{
    if (contrast == m_contrast)
        return;
    m_contrast = contrast;
    apply();
}

void Theme::apply()
{
    using Contrast = Appearance::Contrast;
    const bool dark = m_scheme == Appearance::Scheme::System ? m_systemDark : m_scheme == Appearance::Scheme::Dark;
    const bool highContrast = m_contrast == Contrast::System ? m_systemContrast : m_contrast == Contrast::High;
    const Tokens tokens = chosen(dark, highContrast);
    if (tokens == m_tokens)
        return;
    m_tokens = tokens;
    QApplication::setPalette(paletteOf(tokens));
    QApplication::setFont(font());
    qApp->setStyleSheet(filledStyleSheet(sheetSource(), tokens));
    Q_EMIT changed();
}

QFont Theme::font(int pixels, int weight) const
{
    QFont font = m_systemFont;
    font.setPixelSize(pixels);
    font.setWeight(QFont::Weight(weight));
    return font;
}

QIcon Theme::icon(const QString &name, const QColor &colour) const
{
    return QIcon(new SymbolicIconEngine(name, colour));
}

} // namespace Pollux::Ui
