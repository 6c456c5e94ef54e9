// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "faulttable.h"

#include <QMetaEnum>

namespace Pollux::Test {

using namespace Qt::StringLiterals;

namespace {

QString thenText(Fault::Then then)
{
    switch (then) {
    case Fault::Then::Returns:
        return u"returns"_s;
    case Fault::Then::GoesOn:
        return u"goes on"_s;
    case Fault::Then::WaitsForUs:
        return u"waits for open()"_s;
    }
    return {};
}

QString afterText(Milliseconds after)
{
    return after.count() == 0 ? u"at once"_s : u"%1 ms"_s.arg(after.count());
}

} // namespace

QString faultLine(const Fault &fault)
{
    const QString told = fault.told.isEmpty() ? u"(nothing to say)"_s : fault.told.join(u" | "_s);
    const QString state =
        QString::fromLatin1(QMetaEnum::fromType<SocketIo::Manager::State>().valueToKey(int(fault.state)));
    return u"%1  %2  %3  %4  %5  %6"_s.arg(fault.name, -44)
        .arg(viaName(fault.via), -9)
        .arg(told, -62)
        .arg(afterText(fault.after), -8)
        .arg(state, -7)
        .arg(thenText(fault.then));
}

} // namespace Pollux::Test
