// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/style/theme.h"

#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace Pollux;
using namespace Pollux::Ui;

namespace {

double linear(double part)
{
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

// WCAG 2.2, 1.4.3
double contrast(const QColor &a, const QColor &b)
{
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

// The colour of the most opaque pixel.
QColor inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage();
    QColor ink = Qt::transparent;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > ink.alpha())
                ink = image.pixelColor(x, y);
        }
    }
    return ink;
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void schemes_data();
    void schemes();
    void theContrastIsThePersons_data();
    void theContrastIsThePersons();
    void paletteAndFontFollow();
    void changedIsToldOnceAndOnlyWhenItIsAnother();
    void contrast_data();
    void contrast();
    void highContrastHoldsEverywhere_data();
    void highContrastHoldsEverywhere();
    void everyIconDrawsInOneColour();
    void anIconIsRenderedForItsPixels();
    void anIconWithoutAColourFollowsTheTheme();
    void aDisabledIconIsToldFromAnEnabledOne();
};

void ThemeTest::schemes_data()
{
    using Scheme = Appearance::Scheme;
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<bool>("systemDark");
    QTest::addColumn<bool>("contrast");
    QTest::addColumn<bool>("dark");
    QTest::newRow("system light") << Scheme::System << false << false << false;
    QTest::newRow("system dark") << Scheme::System << true << false << true;
    QTest::newRow("light though the system is dark") << Scheme::Light << true << false << false;
    QTest::newRow("dark though the system is light") << Scheme::Dark << false << false << true;
    QTest::newRow("contrast, light") << Scheme::System << false << true << false;
    QTest::newRow("contrast, dark") << Scheme::Dark << false << true << true;
}

void ThemeTest::schemes()
{
    QFETCH(Appearance::Scheme, scheme);
    QFETCH(bool, systemDark);
    QFETCH(bool, contrast);
    QFETCH(bool, dark);
    Theme theme;
    theme.setSystem(systemDark, contrast);
    theme.setScheme(scheme);
    QCOMPARE(theme.tokens().dark, dark);
    QCOMPARE(theme.tokens().highContrast, contrast);
}

void ThemeTest::theContrastIsThePersons_data()
{
    using Contrast = Appearance::Contrast;
    QTest::addColumn<Contrast>("contrast");
    QTest::addColumn<bool>("system");
    QTest::addColumn<bool>("high");
    QTest::newRow("as the system, which wants none") << Contrast::System << false << false;
    QTest::newRow("as the system, which wants it") << Contrast::System << true << true;
    QTest::newRow("high, whatever the system says") << Contrast::High << false << true;
    QTest::newRow("normal, whatever the system says") << Contrast::Normal << true << false;
}

void ThemeTest::theContrastIsThePersons()
{
    QFETCH(Appearance::Contrast, contrast);
    QFETCH(bool, system);
    QFETCH(bool, high);
    Theme theme;
    theme.setContrast(contrast);
    for (const bool dark : {false, true}) {
        theme.setSystem(dark, system);
        QCOMPARE(theme.tokens().highContrast, high);
        QCOMPARE(theme.tokens().dark, dark);
    }
}

void ThemeTest::paletteAndFontFollow()
{
    Theme theme;
    theme.setScheme(Appearance::Scheme::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::WindowText), Tokens::darkOnes().text);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Tokens::darkOnes().ground);
    QCOMPARE(QApplication::font().pixelSize(), Metrics::textPixels);
    QVERIFY(qApp->styleSheet().contains(Tokens::darkOnes().line.name()));
    theme.setScheme(Appearance::Scheme::Light);
    QCOMPARE(QApplication::palette().color(QPalette::WindowText), Tokens::light().text);
    QVERIFY(!qApp->styleSheet().contains(Tokens::darkOnes().line.name()));
}

void ThemeTest::changedIsToldOnceAndOnlyWhenItIsAnother()
{
    Theme theme;
    theme.setSystem(false, false);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setSystem(true, false);
    QCOMPARE(changed.size(), 1);
    theme.setScheme(Appearance::Scheme::Dark); // which it is already
    theme.setSystem(false, false);             // which nobody follows now
    QCOMPARE(changed.size(), 1);
}

void ThemeTest::contrast_data()
{
    QTest::addColumn<Tokens>("tokens");
    QTest::addColumn<double>("text");
    QTest::addColumn<double>("signal");
    QTest::newRow("light") << Tokens::light() << 4.5 << 3.0;
    QTest::newRow("dark") << Tokens::darkOnes() << 4.5 << 3.0;
    QTest::newRow("light, high") << Tokens::lightHighContrast() << 7.0 << 7.0;
    QTest::newRow("dark, high") << Tokens::darkHighContrast() << 7.0 << 7.0;
}

void ThemeTest::contrast()
{
    QFETCH(Tokens, tokens);
    QFETCH(double, text);
    QFETCH(double, signal);
    for (const QColor &colour : {tokens.text, tokens.muted, tokens.accent}) {
        QVERIFY2(::contrast(colour, tokens.surface) >= text, qPrintable(colour.name()));
    }
    QVERIFY(::contrast(tokens.onAccent, tokens.accent) >= text);
    for (const QColor &colour : {tokens.ok, tokens.warn, tokens.bad})
        QVERIFY2(::contrast(colour, tokens.surface) >= signal, qPrintable(colour.name()));
}

void ThemeTest::highContrastHoldsEverywhere_data()
{
    QTest::addColumn<Tokens>("tokens");
    QTest::newRow("light") << Tokens::lightHighContrast();
    QTest::newRow("dark") << Tokens::darkHighContrast();
}

// Whatever may stand on whatever: what is read at 7:1, what a colour alone says at 4.5:1, what only encloses at 3:1.
void ThemeTest::highContrastHoldsEverywhere()
{
    QFETCH(Tokens, tokens);
    const QHash<QString, QColor> grounds{
        {u"surface"_s, tokens.surface},
        {u"ground"_s, tokens.ground},
        {u"bar"_s, tokens.bar},
        {u"selected"_s, tokens.selected()},
        {u"pressed"_s, tokens.tint(tokens.text, 0.10)},
        {u"strip, ok"_s, tokens.tint(tokens.ok, 0.12)},
        {u"strip, warn"_s, tokens.tint(tokens.warn, 0.12)},
        {u"strip, bad"_s, tokens.tint(tokens.bad, 0.12)},
        {u"strip, accent"_s, tokens.tint(tokens.accent, 0.12)},
    };
    const QList<std::tuple<QString, QColor, double>> inks{
        {u"text"_s, tokens.text, 7.0}, {u"muted"_s, tokens.muted, 7.0},   {u"accent"_s, tokens.accent, 4.5},
        {u"ok"_s, tokens.ok, 4.5},     {u"warn"_s, tokens.warn, 4.5},     {u"bad"_s, tokens.bad, 4.5},
        {u"line"_s, tokens.line, 3.0}, {u"faded"_s, tokens.faded(tokens.text), 4.5},
    };
    for (const auto &[ink, colour, wanted] : inks) {
        for (auto ground = grounds.begin(); ground != grounds.end(); ++ground) {
            const double found = ::contrast(colour, ground.value());
            QVERIFY2(found >= wanted, qPrintable(u"%1 on %2: %3, not %4"_s.arg(ink, ground.key()).arg(found).arg(wanted)));
        }
    }
    // On buttons that are accent, also while they are pressed.
    for (const double share : {1.0, 0.9})
        QVERIFY(::contrast(tokens.onAccent, tokens.tint(tokens.accent, share)) >= 7.0);
    QVERIFY(::contrast(tokens.onAccent, tokens.tint(tokens.accent, 0.8)) >= 4.5);
    // What cannot be used is told from what can by more than its words.
    QVERIFY(::contrast(tokens.faded(tokens.text), tokens.text) >= 1.3);
    for (const QColor &colour : {tokens.text, tokens.muted}) { // an icon has no words
        QVERIFY(::contrast(tokens.fadedIcon(colour), colour) >= 3.0);
        QVERIFY(::contrast(tokens.fadedIcon(colour), tokens.surface) >= 3.0);
    }
}

void ThemeTest::everyIconDrawsInOneColour()
{
    const Theme theme;
    const QStringList files = QDir(u":/icons/symbolic"_s).entryList();
    QVERIFY(files.size() >= 20);
    for (const QString &file : files) {
        const QIcon icon = theme.icon(file.chopped(4), Qt::red);
        QVERIFY2(inkOf(icon.pixmap(64)) == QColor(Qt::red), qPrintable(file));
    }
    QVERIFY(theme.icon(u"no-such-icon"_s).isNull());
}

void ThemeTest::anIconIsRenderedForItsPixels()
{
    const Theme theme;
    const QPixmap pixmap = theme.icon(u"search"_s).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    const QImage doubled = theme.icon(u"search"_s).pixmap(QSize(16, 16), 1.0).toImage().scaled(32, 32);
    QVERIFY(pixmap.toImage().convertToFormat(doubled.format()) != doubled);
}

void ThemeTest::anIconWithoutAColourFollowsTheTheme()
{
    Theme theme;
    theme.setScheme(Appearance::Scheme::Light);
    const QIcon icon = theme.icon(u"play"_s);
    QCOMPARE(inkOf(icon.pixmap(64)), Tokens::light().text);
    theme.setScheme(Appearance::Scheme::Dark);
    QCOMPARE(inkOf(icon.pixmap(64)), Tokens::darkOnes().text);
}

// It was only a little lighter, which nobody sees in lines as thin as an icon's.
void ThemeTest::aDisabledIconIsToldFromAnEnabledOne()
{
    Theme theme;
    for (const bool dark : {false, true}) {
        theme.setSystem(dark, true);
        const QIcon icon = theme.icon(u"remove"_s, theme.tokens().muted);
        const double found = ::contrast(inkOf(icon.pixmap(64, QIcon::Normal)), inkOf(icon.pixmap(64, QIcon::Disabled)));
        QVERIFY2(found >= 3.0, qPrintable(QString::number(found)));
    }
}

QTEST_MAIN(ThemeTest)
#include "themetest.moc"
