// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "desktop/support/fakelogind.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QTest>

namespace Pollux::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // ms
constexpr int stranger = 1'000;  // no lock of ours

QDBusMessage callTo(const QString &interface, const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s, interface, method);
}

} // namespace

FakeLogind::FakeLogind()
{
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", qgetenv("DBUS_SESSION_BUS_ADDRESS"));
}

FakeLogind::~FakeLogind()
{
    stop();
}

bool FakeLogind::start()
{
    m_process.start(u"/usr/bin/python3"_s, {u"-m"_s, u"dbusmock"_s, u"--system"_s, u"--template"_s, u"logind"_s});
    return m_process.waitForStarted() && QTest::qWaitFor([this] { return holders() >= 0; }, patience);
}

bool FakeLogind::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return true;
    m_process.terminate();
    return m_process.waitForFinished() && QTest::qWaitFor([this] { return holders() < 0; }, patience);
}

bool FakeLogind::prepareForSleep(bool isBeginning) const
{
    QDBusMessage call = callTo(u"org.freedesktop.DBus.Mock"_s, u"EmitSignal"_s);
    call << u"org.freedesktop.login1.Manager"_s << u"PrepareForSleep"_s << u"b"_s << QVariant(QVariantList{isBeginning});
    return QDBusConnection::systemBus().call(call).type() == QDBusMessage::ReplyMessage;
}

int FakeLogind::holders() const
{
    const QDBusMessage answer =
        QDBusConnection::systemBus().call(callTo(u"org.freedesktop.login1.Manager"_s, u"ListInhibitors"_s));
    if (answer.type() != QDBusMessage::ReplyMessage)
        return -1;
    const auto list = answer.arguments().value(0).value<QDBusArgument>();
    int count = 0;
    list.beginArray();
    while (!list.atEnd()) {
        QString what, who, why, mode;
        uint uid = 0, pid = 0;
        list.beginStructure();
        list >> what >> who >> why >> mode >> uid >> pid;
        list.endStructure();
        count += what == "sleep"_L1 && who == "Pollux"_L1 && mode == "delay"_L1 ? 1 : stranger;
    }
    list.endArray();
    return count;
}

} // namespace Pollux::Test
