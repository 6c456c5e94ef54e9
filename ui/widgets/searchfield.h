// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace Pollux::Ui {

//! A line to search with: a magnifier before it, a cross to clear it, Escape clears it, too.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    //! `placeholder` is its accessible name as well.
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void updateIcons();

    QAction *m_magnifier;
    QAction *m_clear;
};

} // namespace Pollux::Ui
