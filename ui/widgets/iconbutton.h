// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace Pollux::Ui {

//! A button that is only an icon; `text` is its accessible name and its tool tip. Reachable by Tab.
class IconButton : public QToolButton
{
    Q_OBJECT
public:
    //! `icon` is a name of resources/icons/symbolic.
    IconButton(const QString &icon, const QString &text, QWidget *parent = nullptr);

    void setSymbol(const QString &icon, const QString &text);

private:
    void updateIcon();

    QString m_symbol;
};

} // namespace Pollux::Ui
