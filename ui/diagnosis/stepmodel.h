// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/facts/checkresult.h"

#include <QAbstractTableModel>

namespace Pollux::Ui {

//! The steps of a check-up, from the first to the last. A step that changes keeps its row.
class StepModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Step, Evidence, Time, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setChecks(const QList<Diagnosis::CheckResult> &checks);
    const Diagnosis::CheckResult &check(int row) const { return m_checks.at(row); }
    //! The row of the step that runs; -1 where none does.
    int runningRow() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    bool hasSameSteps(const QList<Diagnosis::CheckResult> &checks) const;
    QString text(const Diagnosis::CheckResult &check, int column) const;

    QList<Diagnosis::CheckResult> m_checks;
};

} // namespace Pollux::Ui
