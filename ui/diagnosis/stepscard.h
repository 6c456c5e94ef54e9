// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/facts/checkresult.h"
#include "ui/widgets/card.h"

#include <QTimer>

class QTableView;

namespace Pollux::Ui {

class StepModel;

//! The steps of a check-up, a row each: a mark, the name, the evidence, the time it took. The mark of the one that runs
//! turns slowly; while none runs, or nobody looks, nothing ticks.
class StepsCard : public Card
{
    Q_OBJECT
public:
    explicit StepsCard(QWidget *parent = nullptr);

    void show(const QList<Diagnosis::CheckResult> &checks);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeTable();
    void fit();
    void updatePace();
    void copyStep() const;

    StepModel *m_model;
    QTableView *m_table;
    QTimer m_turning{this};
    double m_turn = 0;
};

} // namespace Pollux::Ui
