// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "support/nthsignal.h"

#include <QMetaMethod>

namespace Pollux::Test {

void NthSignal::watch(QObject *sender)
{
    const QMetaMethod slot = metaObject()->method(metaObject()->indexOfSlot("count()"));
    const QMetaObject &meta = *sender->metaObject();
    for (int i = meta.methodOffset(); i < meta.methodCount(); ++i) {
        if (meta.method(i).methodType() == QMetaMethod::Signal)
            connect(sender, meta.method(i), this, slot);
    }
}

void NthSignal::count()
{
    if (--m_left == 0)
        m_action();
}

} // namespace Pollux::Test
