// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QWidget>

namespace Pollux::Ui {

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

Q_SIGNALS:
    //! By the person.
    void closed();

private:
    PlainLabel *m_text;
};

} // namespace Pollux::Ui
