// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace Pollux::Ui {

class PlainLabel;

//! What stands where there is nothing to show: why, in plain words, and what can be done about it.
class EmptyNote : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyNote(QWidget *parent = nullptr);

    //! `detail` and `action` may be empty.
    void say(const QString &title, const QString &detail, const QString &action);

Q_SIGNALS:
    void actionChosen();

private:
    PlainLabel *m_title;
    PlainLabel *m_detail;
    QPushButton *m_action;
};

} // namespace Pollux::Ui
