// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace Pollux::Ui {

class Card;
class IconButton;

//! A card for a list: its title, and the buttons that add and remove. What is listed goes into body().
Card *makeListCard(const QString &title, IconButton *add, IconButton *remove, QWidget *parent);

} // namespace Pollux::Ui
