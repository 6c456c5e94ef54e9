// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/queuealarmline.h"

#include "ui/models/queuelines.h"
#include "ui/models/serverlist.h"

namespace Pollux::Ui {

using namespace std::chrono_literals;

QueueAlarmLine::QueueAlarmLine(const ServerList *servers, QWidget *parent) : PlainLabel(parent), m_servers(servers)
{
    setTone(Tone::Warn);
    setLook(Metrics::noteTextPixels);
    hide();
    m_settle.setSingleShot(true);
    m_settle.setInterval(500ms);
    connect(&m_settle, &QTimer::timeout, this, &QueueAlarmLine::look);
    connect(servers, &ServerList::changed, this, [this] {
        if (!m_settle.isActive())
            m_settle.start();
    });
    look();
}

void QueueAlarmLine::setServer(const QString &id)
{
    m_server = id;
    look();
}

void QueueAlarmLine::look()
{
    const QString said = queueAlarmText(*m_servers, m_server);
    if (said == text())
        return;
    setText(said);
    setVisible(!said.isEmpty());
    Q_EMIT changed();
}

} // namespace Pollux::Ui
