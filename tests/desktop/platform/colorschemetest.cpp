// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/colorscheme.h"

#include "desktop/platform/fakeportal.h"

#include <QSignalSpy>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using Preference = ColorScheme::Preference;

//! With a portal that the test owns.
class ColorSchemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answers_data();
    void answers();
    void changes();
    void aPortalThatComesLater();
};

namespace {

const QString scheme = u"color-scheme"_s;
const QString contrast = u"contrast"_s;
const QString gnome = u"org.gnome.desktop.a11y.interface"_s;
const QString gnomeContrast = u"high-contrast"_s;

} // namespace

void ColorSchemeTest::answers_data()
{
    QTest::addColumn<QVariantMap>("settings");
    QTest::addColumn<Preference>("preference");
    QTest::addColumn<bool>("highContrast");

    QTest::newRow("dark") << QVariantMap{{scheme, 1u}, {contrast, 0u}} << Preference::Dark << false;
    QTest::newRow("light") << QVariantMap{{scheme, 2u}, {contrast, 0u}} << Preference::Light << false;
    QTest::newRow("none") << QVariantMap{{scheme, 0u}, {contrast, 0u}} << Preference::None << false;
    QTest::newRow("high contrast") << QVariantMap{{scheme, 1u}, {contrast, 1u}} << Preference::Dark << true;
    QTest::newRow("of the future") << QVariantMap{{scheme, 77u}, {contrast, 77u}} << Preference::None << false;
    QTest::newRow("GNOME's own") << QVariantMap{{scheme, 1u}, {gnomeContrast, true}} << Preference::Dark << true;
    QTest::newRow("GNOME's own says no") << QVariantMap{{scheme, 1u}, {gnomeContrast, false}} << Preference::Dark << false;
    QTest::newRow("no contrast") << QVariantMap{{scheme, 2u}} << Preference::Light << false;
    QTest::newRow("nonsense") << QVariantMap() << Preference::None << false;
}

void ColorSchemeTest::answers()
{
    QFETCH(QVariantMap, settings);
    QFETCH(Preference, preference);
    QFETCH(bool, highContrast);

    FakePortal portal(settings);
    ColorScheme colors;
    QSignalSpy changed(&colors, &ColorScheme::changed);
    colors.watch();
    QCOMPARE(colors.preference(), Preference::None); // not known yet
    QTRY_COMPARE(portal.questions, 3);
    portal.change(scheme, preference == Preference::Dark ? 2u : 1u); // arrives behind the answers
    const auto answered = (preference != Preference::None ? 1 : 0) + (highContrast ? 1 : 0);
    QTRY_COMPARE(changed.size(), answered + 1);
    QCOMPARE(colors.wantsHighContrast(), highContrast);
}

void ColorSchemeTest::changes()
{
    FakePortal portal({{scheme, 2u}, {contrast, 0u}});
    ColorScheme colors;
    QSignalSpy changed(&colors, &ColorScheme::changed);
    colors.watch();
    QTRY_COMPARE(colors.preference(), Preference::Light);
    portal.change(scheme, 1u);
    QTRY_COMPARE(colors.preference(), Preference::Dark);
    portal.change(scheme, 2u, u"org.example.other"_s);
    portal.change(u"accent-color"_s, 2u);
    portal.change(scheme, 1u); // no news
    portal.change(contrast, 1u);
    QTRY_VERIFY(colors.wantsHighContrast());
    QCOMPARE(colors.preference(), Preference::Dark);
    QCOMPARE(changed.size(), 3);
    portal.change(gnomeContrast, true, gnome); // says the same
    portal.change(contrast, 0u);               // and one of the two is enough
    portal.change(gnomeContrast, false, gnome);
    QTRY_VERIFY(!colors.wantsHighContrast());
    QCOMPARE(changed.size(), 4);
}

void ColorSchemeTest::aPortalThatComesLater()
{
    ColorScheme colors;
    colors.watch();
    QSignalSpy changed(&colors, &ColorScheme::changed);
    FakePortal portal({{scheme, 1u}, {contrast, 0u}});
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(colors.preference(), Preference::Dark);
}

QTEST_GUILESS_MAIN(ColorSchemeTest)
#include "colorschemetest.moc"
