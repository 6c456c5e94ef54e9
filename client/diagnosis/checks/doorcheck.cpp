// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/checks/doorcheck.h"

#include "diagnosis/facts/checkfacts.h"
#include "feed/connectionplan.h"

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

void DoorCheck::noteGoal()
{
    if (context().profile.link.kind == LinkKind::SocketIo)
        data().insert(Fact::nsp, namespaceOf(context().profile, context().settings));
}

QString DoorCheck::text() const
{
    switch (context().profile.link.kind) {
    case LinkKind::SocketIo:
        return u"connected to \"%1\" over %2"_s.arg(namespaceOf(context().profile, context().settings),
                                                    visit()->transport());
    case LinkKind::Phoenix:
        return u"joined"_s;
    case LinkKind::WebSocket:
    case LinkKind::Rest:
        break;
    }
    return u"the server has let us in"_s;
}

void DoorCheck::onReady()
{
    data().insert(Fact::transport, visit()->transport());
    data().insert(Fact::events, events());
    pass(text());
}

} // namespace Pollux::Diagnosis
