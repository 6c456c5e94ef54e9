// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace Pollux::Ui {

class IconButton;
class PlainLabel;

//! What became of an action, told in the page: it stays until it is closed or something newer is told. Screen readers
//! hear of it.
class OutcomeNote : public QWidget
{
    Q_OBJECT
public:
    explicit OutcomeNote(QWidget *parent = nullptr);

    void say(const QString &text, Tone tone);
    QString text() const;
    //! A button beside the text, from now on; `name` is what screen readers call it.
    void offer(const QString &action, const QString &name);
    //! How far its text stands from the left, in pixels.
    void setSide(int pixels);
    //! It goes by what it tells of alone: the person cannot close it.
    void keepOpen();

Q_SIGNALS:
    //! By the person.
    void closed();
    void actionChosen();

private:
    PlainLabel *m_text;
    QHBoxLayout *m_row;
    QPushButton *m_action = nullptr; // from offer() on
    IconButton *m_close;
};

} // namespace Pollux::Ui
