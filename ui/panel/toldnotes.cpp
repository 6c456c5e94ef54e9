// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/toldnotes.h"

#include "base/plaintext.h"
#include "ui/models/serverlist.h"
#include "ui/models/texts.h"
#include "ui/models/toldlist.h"
#include "ui/panel/panelrow.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/outcomenote.h"
#include "ui/widgets/snoozemenu.h"

#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

ToldNotes::ToldNotes(QWidget *parent)
    : QWidget(parent)
    , m_button(new IconButton(u"bell"_s, tr("Snooze notifications"), this))
    , m_menu(new SnoozeMenu(this))
    , m_quiet(new OutcomeNote(this))
    , m_muted(new OutcomeNote(this))
{
    m_button->hide();
    m_button->setMenu(m_menu);
    m_button->setPopupMode(QToolButton::InstantPopup);
    for (OutcomeNote *const note : {m_quiet, m_muted})
        note->setSide(PanelRow::sidePadding);
    m_quiet->keepOpen();
    m_muted->offer(tr("Undo"), tr("Undo the muting"));
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_quiet);
    column->addWidget(m_muted);
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &ToldNotes::update);
    hide();
}

void ToldNotes::setLists(ToldList *told, ServerList *servers)
{
    m_told = told;
    m_servers = servers;
    m_button->show();
    connect(told, &ToldList::snoozeChanged, this, &ToldNotes::update);
    connect(told, &ToldList::mutedChanged, this, &ToldNotes::update);
    connect(servers, &ServerList::changed, this, &ToldNotes::update);
    connect(m_menu, &SnoozeMenu::chosen, told,
            [told](Milliseconds duration) { told->snooze(duration, QDateTime::currentDateTime()); });
    connect(m_quiet, &OutcomeNote::actionChosen, this, [this] {
        if (m_servers->isPaused())
            m_servers->setPaused(false);
        else
            m_told->snooze(Milliseconds(0), QDateTime::currentDateTime());
    });
    connect(m_muted, &OutcomeNote::actionChosen, told, &ToldList::undoMute);
    connect(m_muted, &OutcomeNote::closed, told, [told] { told->setMuted({}); });
    update();
}

void ToldNotes::update()
{
    const bool wasHidden[] = {m_quiet->isHidden(), m_muted->isHidden()};
    sayQuiet();
    sayMuted();
    setVisible(!m_quiet->isHidden() || !m_muted->isHidden());
    if (wasHidden[0] == m_quiet->isHidden() && wasHidden[1] == m_muted->isHidden())
        return;
    layout()->activate(); // else what is above hears of it only later, and has measured the old height by then
    Q_EMIT heightChanged();
}

// Who has paused them is not told of a snooze beside it.
void ToldNotes::sayQuiet()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool isSnoozed = m_told->isSnoozedAt(now);
    const QString until =
        isSnoozed ? tr("Notifications are snoozed until %1").arg(momentText(m_told->snoozedUntil(), now)) : QString();
    m_menu->setUntil(until);
    if (isSnoozed)
        m_wake.start(int(std::min<qint64>(now.msecsTo(m_told->snoozedUntil()) + 1, std::numeric_limits<int>::max())));
    else
        m_wake.stop();
    const QString text = m_servers->isPaused() ? tr("Notifications are paused") : until;
    const bool isQuiet = !text.isEmpty();
    m_button->setSymbol(isQuiet ? u"bell-off"_s : u"bell"_s, tr("Snooze notifications"));
    if (!isQuiet)
        return m_quiet->hide();
    if (m_servers->isPaused())
        m_quiet->offer(tr("Resume"), tr("Resume notifications"));
    else
        m_quiet->offer(tr("End"), tr("End the snooze"));
    if (m_quiet->isHidden() || m_quiet->text() != text)
        m_quiet->say(text, Tone::Muted);
}

void ToldNotes::sayMuted()
{
    if (!m_told->muted())
        return m_muted->hide();
    const QString text = tr("Muted: %1").arg(m_told->muted()->what);
    if (m_muted->isHidden() || m_muted->text() != text)
        m_muted->say(text, Tone::Text);
}

} // namespace Pollux::Ui
