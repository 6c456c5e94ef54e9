// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/verdict/verdict.h"
#include "ui/style/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/statemark.h"

#include <QTimer>

class QHBoxLayout;
class QPushButton;

namespace Pollux::Ui {

class CodeBox;
class PlainLabel;

//! What is the matter: a mark, a title, how sure it is, plain words, and what can be pasted to mend it.
class VerdictCard : public Card
{
    Q_OBJECT
public:
    //! The main one has the larger title, and its way to copy is the button that is meant.
    enum class Rank { Main, Further };

    explicit VerdictCard(Rank rank, QWidget *parent = nullptr);

    void show(const Diagnosis::Verdict &verdict);
    //! Where there is no verdict: that it runs, was stopped, cannot begin.
    void say(Mark mark, Tone tone, const QString &title, const QString &detail);

    //! The row of buttons; "Copy fix" is its first.
    QHBoxLayout *actions() const { return m_actions; }

private:
    void makeBody(Rank rank);
    void copyFix();
    void setFix(const QString &fix);

    StateMark *m_mark;
    PlainLabel *m_title;
    PlainLabel *m_sureness;
    PlainLabel *m_words;
    CodeBox *m_fix;
    QPushButton *m_copy;
    QHBoxLayout *m_actions;
    QTimer m_told{this}; // how long the button says that it is done
};

} // namespace Pollux::Ui
