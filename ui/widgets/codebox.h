// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace Pollux::Ui {

//! A technical text to read, select and copy: fixed width, wrapped, as high as it needs.
class CodeBox : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit CodeBox(QWidget *parent = nullptr);

    void setText(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
};

} // namespace Pollux::Ui
