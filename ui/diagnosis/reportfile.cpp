// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/reportfile.h"

#include <QCoreApplication>

namespace Pollux::Ui {

QString writeReport(const CheckUpState &, const QString &file)
{
    return QCoreApplication::translate("Pollux::Ui::ReportFile", "The report cannot be saved: %1").arg(file);
}

Result<CheckUpState, QString> readReport(const QString &file)
{
    return Failure{QCoreApplication::translate("Pollux::Ui::ReportFile", "The file cannot be read: %1").arg(file)};
}

} // namespace Pollux::Ui
