// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/variablefields.h"

#include "base/plaintext.h"
#include "ui/settings/formgrid.h"
#include "ui/widgets/plainlabel.h"

#include <QJsonObject>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

// What the program fills in by itself.
const QStringList &ownNames()
{
    static const QStringList names{u"secret"_s, u"queue"_s, u"id"_s,     u"start"_s, u"limit"_s,
                                   u"next"_s,   u"name"_s,  u"result"_s, u"server"_s};
    return names;
}

void addNames(QStringList &names, const QString &text)
{
    static const QRegularExpression placeholder(u"\\{([A-Za-z_][A-Za-z0-9_.-]*)\\}"_s);
    for (auto found = placeholder.globalMatch(text); found.hasNext();) {
        const QString name = found.next().captured(1);
        if (!ownNames().contains(name) && !names.contains(name))
            names += name;
    }
}

void addNames(QStringList &names, const QJsonValue &value)
{
    if (value.isString()) {
        addNames(names, value.toString());
    } else if (value.isArray()) {
        for (const QJsonValue one : value.toArray())
            addNames(names, one);
    } else if (value.isObject()) {
        for (const QJsonValue one : value.toObject())
            addNames(names, one);
    }
}

void addNames(QStringList &names, const Call &call)
{
    addNames(names, QJsonValue(call.arguments));
    addNames(names, call.path);
    addNames(names, call.body);
}

QStringList joinVariablesOf(const Profile &profile)
{
    QStringList names;
    for (const Emission &emission : profile.onConnect)
        names += emission.variables;
    for (const Channel &channel : profile.link.channels)
        names += channel.variables;
    names.removeDuplicates();
    return names;
}

} // namespace

QStringList variablesOf(const Profile &profile)
{
    QStringList names = joinVariablesOf(profile);
    for (const Emission &emission : profile.onConnect)
        addNames(names, QJsonValue(emission.arguments));
    for (const Channel &channel : profile.link.channels) {
        addNames(names, channel.topic);
        addNames(names, QJsonValue(channel.join));
    }
    addNames(names, profile.link.path);
    if (profile.link.hello)
        addNames(names, profile.link.hello->message);
    if (profile.snapshot) {
        for (const Call *call : {&profile.snapshot->list, &profile.snapshot->job, &profile.snapshot->queueList,
                                 &profile.snapshot->workerList})
            addNames(names, *call);
    }
    for (const Action &action : profile.actions)
        addNames(names, action.call);
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
    m_joins = profile ? joinVariablesOf(*profile) : QStringList();
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
        if (m_joins.contains(name))
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
