// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

#include <optional>

namespace Pollux::Ui {

class JobTableModel;

//! Which queue's jobs are shown: all or one, each with how many there are. Not there while there is no choice.
class QueueChooser : public QPushButton
{
    Q_OBJECT
public:
    //! More are not offered; those with the most jobs are.
    static constexpr int maxQueues = 40;

    //! `model` outlives it.
    explicit QueueChooser(const JobTableModel *model, QWidget *parent = nullptr);

    //! Nothing: all.
    const std::optional<QString> &queue() const { return m_queue; }
    void setQueue(const std::optional<QString> &queue);
    //! Whether there is anything to choose from.
    bool isNeeded() const;

Q_SIGNALS:
    void chosen();

private:
    void fillMenu();
    void updateText();

    const JobTableModel *const m_model;
    std::optional<QString> m_queue;
};

} // namespace Pollux::Ui
