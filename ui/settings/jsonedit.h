// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/jsonplace.h"

#include <QPlainTextEdit>

namespace Pollux::Ui {

//! A text editor for JSON with the numbers of its lines. Tab leaves it, so that the keyboard gets through.
class JsonEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit JsonEdit(QWidget *parent = nullptr);

    //! Tints what stands there; nothing: no place.
    void markFlaw(const std::optional<TextPlace> &place);
    //! The caret goes to its beginning, and it is in sight.
    void goTo(const TextPlace &place);
    //! From 1.
    int lineOf(qsizetype position) const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Gutter;

    void placeGutter();
    void paintGutter(QPaintEvent *event);

    Gutter *const m_gutter;
};

} // namespace Pollux::Ui
