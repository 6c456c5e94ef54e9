// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

#include <QList>

class QPushButton;

namespace Pollux {
class LinkTimeline;
}

namespace Pollux::Ui {

class CodeBox;
class PlainLabel;
class ServerState;
class StateMark;

//! How the link is right now: in plain words, with its cause, what a technician wants to know of it, and what can be
//! done about it.
class NowCard : public Card
{
    Q_OBJECT
public:
    explicit NowCard(QWidget *parent = nullptr);

    void show(const ServerState &server, const QDateTime &now);

Q_SIGNALS:
    void retryRequested();
    void settingsRequested();
    void checkRequested();

private:
    void makeHead();
    void makeTechnical();
    void makeFacts();
    void showLines(const QStringList &lines);
    void showSince(const LinkTimeline &link, const QDateTime &now);
    void showTechnical(const ServerState &server);
    void copyTechnical() const;

    StateMark *m_mark;
    PlainLabel *m_headline;
    QPushButton *m_retry;
    QPushButton *m_settings;
    QPushButton *m_check;
    QVBoxLayout *m_lineBox;
    QList<PlainLabel *> m_lines;
    QWidget *m_technical;
    CodeBox *m_code;
    PlainLabel *m_sinceCaption;
    PlainLabel *m_since;
    PlainLabel *m_upgradeCaption;
    PlainLabel *m_upgrade;
    PlainLabel *m_traffic;
};

} // namespace Pollux::Ui
