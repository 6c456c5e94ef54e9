// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollux/transportkeeper.h"

#include "settings/settingsstore.h"

#include <QLoggingCategory>

namespace Pollux::Desktop {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcDesktop, "pollux.desktop", QtWarningMsg)

QString stateKey()
{
    return u"link/transports"_s;
}

} // namespace

TransportKeeper::TransportKeeper(SettingsStore *settings, Clock *clock, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_memory(clock)
    , m_next(clock)
{
    if (!m_settings)
        return;
    restore();
    connect(&m_next, &Timer::expired, this, &TransportKeeper::save);
    connect(&m_memory, &EngineIo::TransportMemory::changed, this, [this] {
        if (!m_next.isActive())
            m_next.start(pause);
    });
}

TransportKeeper::~TransportKeeper()
{
    if (m_settings)
        save();
}

void TransportKeeper::restore()
{
    const QString problem = m_memory.restore(m_settings->state(stateKey()).toByteArray());
    if (!problem.isEmpty())
        qCWarning(lcDesktop).noquote() << "what was known of WebSockets is forgotten:" << problem;
}

void TransportKeeper::save()
{
    const QByteArray saved = m_memory.save();
    m_settings->setState(stateKey(), saved.isEmpty() ? QVariant() : saved);
}

} // namespace Pollux::Desktop
