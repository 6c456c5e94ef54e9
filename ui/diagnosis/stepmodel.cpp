// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/stepmodel.h"

#include "ui/models/checkevidence.h"
#include "ui/models/checktexts.h"
#include "ui/widgets/plaintooltip.h"

#include <algorithm>

namespace Pollux::Ui {

using namespace Diagnosis;

void StepModel::setChecks(const QList<CheckResult> &checks)
{
    if (!hasSameSteps(checks)) {
        beginResetModel();
        m_checks = checks;
        endResetModel();
        return;
    }
    for (int row = 0; row < rowCount(); ++row) {
        if (m_checks.at(row) == checks.at(row))
            continue;
        m_checks[row] = checks.at(row);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

int StepModel::runningRow() const
{
    const auto running = std::find_if(m_checks.begin(), m_checks.end(),
                                      [](const CheckResult &check) { return check.status == CheckStatus::Running; });
    return running == m_checks.end() ? -1 : int(running - m_checks.begin());
}

int StepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_checks.size());
}

int StepModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StepModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const CheckResult &result = m_checks.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(result, index.column());
    case Qt::ToolTipRole:
        return plainToolTip((QStringList{text(result, Evidence)} << checkMoreEvidence(result)).join(u'\n').trimmed());
    case Qt::AccessibleTextRole:
        return index.column() == Step
                   ? tr("%1: %2", "a step of the check-up, and what it has come to")
                         .arg(text(result, Step), checkStatusText(result.status))
                   : text(result, index.column());
    default:
        return {};
    }
}

bool StepModel::hasSameSteps(const QList<CheckResult> &checks) const
{
    return std::equal(checks.begin(), checks.end(), m_checks.begin(), m_checks.end(),
                      [](const CheckResult &a, const CheckResult &b) { return a.id == b.id; });
}

QString StepModel::text(const CheckResult &check, int column) const
{
    switch (column) {
    case Step:
        return checkName(check.id);
    case Evidence:
        return checkDetailText(check);
    default:
        return checkTimeText(check);
    }
}

} // namespace Pollux::Ui
