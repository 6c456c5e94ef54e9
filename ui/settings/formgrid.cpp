// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/formgrid.h"

#include "ui/widgets/plainlabel.h"

#include <QGridLayout>

namespace Pollux::Ui {

FormGrid::FormGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(3 * Metrics::grid);
    m_grid->setVerticalSpacing(Metrics::grid);
    m_grid->setColumnMinimumWidth(0, captionWidth);
    m_grid->setColumnStretch(1, 1);
}

PlainLabel *FormGrid::addField(const QString &caption, QWidget *field)
{
    return addFields(caption, {field});
}

PlainLabel *FormGrid::addFields(const QString &caption, const QList<QWidget *> &fields)
{
    const int row = m_grid->rowCount();
    auto *const label = new PlainLabel(caption, this);
    label->setTone(Tone::Muted);
    label->setBuddy(fields.first());
    label->setFixedHeight(Metrics::controlHeight);
    label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    fields.first()->setAccessibleName(caption);
    m_grid->addWidget(label, row, 0, Qt::AlignTop);

    auto *const line = new QHBoxLayout;
    line->setSpacing(2 * Metrics::grid);
    for (QWidget *const field : fields)
        line->addWidget(field, field == fields.first() ? 1 : 0);
    m_grid->addLayout(line, row, 1);

    auto *const below = new PlainLabel(this);
    below->setLook(Metrics::noteTextPixels);
    below->setTone(Tone::Muted);
    letWrap(below);
    below->hide();
    m_grid->addWidget(below, row + 1, 1);
    // Not the layout's spacing: it would stand double where the line is hidden.
    m_grid->setRowMinimumHeight(row + 2, Metrics::grid);
    m_rows.insert(fields.first(), {row, label, below, fields});
    return below;
}

void FormGrid::setFieldVisible(QWidget *field, bool visible)
{
    const auto row = m_rows.constFind(field);
    if (row == m_rows.cend())
        return;
    row->caption->setVisible(visible);
    for (QWidget *const one : row->fields)
        one->setVisible(visible);
    row->below->setVisible(visible && !row->below->text().isEmpty());
    m_grid->setRowMinimumHeight(row->number + 2, visible ? Metrics::grid : 0);
}

void FormGrid::addWide(QWidget *widget)
{
    const int row = m_grid->rowCount();
    m_grid->addWidget(widget, row, 1);
    m_grid->setRowMinimumHeight(row + 1, Metrics::grid);
}

void letWrap(PlainLabel *label)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum); // as it is fixed it keeps to one line
    policy.setHeightForWidth(true);
    label->setWordWrap(true);
    label->setSizePolicy(policy);
}

void say(PlainLabel *line, const QString &text)
{
    line->setText(text);
    line->setVisible(!text.isEmpty());
}

} // namespace Pollux::Ui
