// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/notificationcall.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

//! The arguments of Notify().
class NotificationCallTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void types();
    void soundsAreForWhoPlaysThem();
    void urgencies_data();
    void urgencies();
    void hostileTexts_data();
    void hostileTexts();
};

namespace {

const QStringList everything = {u"body"_s, u"body-markup"_s, u"actions"_s};

QVariantList arguments(const DesktopNotification &notification, quint32 replaces = 0)
{
    return notifyArguments(notification, everything, u"Pollux"_s, u"entry"_s, replaces);
}

} // namespace

// The bus has no conversions: a wrong type is another method.
void NotificationCallTest::types()
{
    DesktopNotification notification;
    notification.title = u"title"_s;
    const QVariantList list = arguments(notification, 7);
    const QList<int> expected = {QMetaType::QString, QMetaType::UInt,        QMetaType::QString,     QMetaType::QString,
                                 QMetaType::QString, QMetaType::QStringList, QMetaType::QVariantMap, QMetaType::Int};
    QList<int> types;
    for (const QVariant &argument : list)
        types += argument.typeId();
    QCOMPARE(types, expected);
    QCOMPARE(list.at(1).toUInt(), 7u);
    QVERIFY(!list.at(6).toMap().contains(u"category"_s));
}

void NotificationCallTest::soundsAreForWhoPlaysThem()
{
    const auto hints = [](const DesktopNotification &notification, const QStringList &capabilities) {
        return notifyArguments(notification, capabilities, u"Pollux"_s, u"entry"_s, 0).at(6).toMap();
    };
    DesktopNotification notification;
    QVERIFY(!hints(notification, everything).contains(u"suppress-sound"_s));
    QCOMPARE(hints(notification, {u"sound"_s}).value(u"suppress-sound"_s), true);
    notification.sound = u"complete"_s;
    QVERIFY(!hints(notification, everything).contains(u"sound-name"_s));
    QCOMPARE(hints(notification, {u"sound"_s}).value(u"sound-name"_s), u"complete"_s);
    QVERIFY(!hints(notification, {u"sound"_s}).contains(u"suppress-sound"_s));
}

void NotificationCallTest::urgencies_data()
{
    QTest::addColumn<int>("urgency");
    QTest::addColumn<int>("byte");

    QTest::newRow("low") << int(DesktopNotification::Urgency::Low) << 0;
    QTest::newRow("normal") << int(DesktopNotification::Urgency::Normal) << 1;
    QTest::newRow("critical") << int(DesktopNotification::Urgency::Critical) << 2;
}

void NotificationCallTest::urgencies()
{
    QFETCH(int, urgency);
    QFETCH(int, byte);

    DesktopNotification notification;
    notification.urgency = DesktopNotification::Urgency(urgency);
    const QVariant hint = arguments(notification).at(6).toMap().value(u"urgency"_s);
    QCOMPARE(hint.typeId(), int(QMetaType::UChar));
    QCOMPARE(hint.toInt(), byte);
}

void NotificationCallTest::hostileTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("body");

    QTest::newRow("markup") << u"<img src=\"http://x/\">&amp;"_s << u"<img src=\"http://x/\">&amp;"_s
                            << u"&lt;img src=&quot;http://x/&quot;&gt;&amp;amp;"_s;
    QTest::newRow("control characters") << QString::fromLatin1("a\0b\x1b[1m\tc\nd\x85", 12) << u"a b [1m c\nd "_s
                                        << u"a b [1m c\nd "_s;
    QTest::newRow("isolates stay") << u"\u2068שלום\u2069 done"_s << u"\u2068שלום\u2069 done"_s
                                   << u"\u2068שלום\u2069 done"_s;
    QTest::newRow("100 kB") << QString(100'000, u'x') << QString(299, u'x') + u'…' << QString(1'999, u'x') + u'…';
    QTest::newRow("cut in an emoji") << QString(298, u'x') + u"🔑 and more"_s << QString(298, u'x') + u'…'
                                     << QString(298, u'x') + u"🔑 and more"_s;
}

void NotificationCallTest::hostileTexts()
{
    QFETCH(QString, text);
    QFETCH(QString, title);
    QFETCH(QString, body);

    DesktopNotification notification;
    notification.title = text;
    notification.body = text;
    notification.actions = {{u"key"_s, text}};
    const QVariantList list = arguments(notification);
    QCOMPARE(list.at(3).toString(), title);
    QCOMPARE(list.at(4).toString(), body);
    QVERIFY(list.at(5).toStringList().at(1).size() <= 100);
}

QTEST_APPLESS_MAIN(NotificationCallTest)
#include "notificationcalltest.moc"
