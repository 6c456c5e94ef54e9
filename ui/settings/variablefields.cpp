// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/variablefields.h"

#include "base/plaintext.h"
#include "ui/settings/formgrid.h"
#include "ui/widgets/plainlabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace Pollux::Ui {

QStringList variablesOf(const Profile &profile)
{
    QStringList names;
    for (const Emission &emission : profile.onConnect) {
        for (const QString &name : emission.variables) {
            if (!names.contains(name))
                names.append(name);
        }
    }
    return names;
}

VariableFields::VariableFields(QWidget *parent) : QWidget(parent)
{
    auto *const box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
}

void VariableFields::setValues(const QHash<QString, QString> &values)
{
    m_values = values;
    makeFields();
}

void VariableFields::setProfile(const std::optional<Profile> &profile)
{
    m_needed = profile ? variablesOf(*profile) : QStringList();
    makeFields();
}

QHash<QString, QString> VariableFields::values() const
{
    QHash<QString, QString> values;
    for (auto it = m_values.cbegin(); it != m_values.cend(); ++it) {
        if (!it.value().isEmpty())
            values.insert(it.key(), it.value());
    }
    return values;
}

void VariableFields::makeFields()
{
    QStringList names = values().keys();
    names.sort();
    for (const QString &name : std::as_const(m_needed))
        names.removeAll(name);
    names = m_needed + names;

    delete m_grid;
    m_grid = new FormGrid(this);
    for (const QString &name : std::as_const(names)) {
        auto *const field = new QLineEdit(m_values.value(name), m_grid);
        PlainLabel *const below = m_grid->addField(plainLine(name, 40), field);
        if (m_needed.contains(name))
            say(below, tr("The profile joins with this. Without it no jobs may arrive."));
        connect(field, &QLineEdit::textChanged, this, [this, name](const QString &text) {
            m_values.insert(name, text.trimmed());
            Q_EMIT edited();
        });
    }
    layout()->addWidget(m_grid);
    setVisible(!names.isEmpty());
}

} // namespace Pollux::Ui
