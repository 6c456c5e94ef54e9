// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/quietform.h"

#include "ui/style/tokens.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimeEdit>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysInARow = 4;

} // namespace

QuietForm::QuietForm(QWidget *parent)
    : FormGrid(parent)
    , m_isOn(new QCheckBox(tr("Quiet hours"), this))
    , m_from(new QTimeEdit(this))
    , m_to(new QTimeEdit(this))
    , m_urgent(new QCheckBox(tr("Outages may break the quiet"), this))
    , m_doNotDisturb(new QCheckBox(tr("Respect the desktop's do not disturb"), this))
    , m_sounds(new QCheckBox(tr("Sounds"), this))
    , m_storm(new QSpinBox(this))
{
    m_storm->setRange(0, NotificationPreferences::mostStorm);
    m_storm->setSpecialValueText(tr("No limit"));
    // A time edit knows no "in the morning" of other languages.
    const bool hasNoon = QLocale().timeFormat(QLocale::ShortFormat).contains("AP"_L1, Qt::CaseInsensitive);
    for (QTimeEdit *const time : {m_from, m_to})
        time->setDisplayFormat(hasNoon ? u"h:mm AP"_s : u"HH:mm"_s);
    addWide(m_isOn);
    addField(tr("From"), m_from);
    addField(tr("Until"), m_to);
    addField(tr("They begin on"), makeDays());
    addWide(m_urgent);
    addWide(m_doNotDisturb);
    addWide(m_sounds);
    m_storm->setSuffix(tr(" a minute", "after a number"));
    say(addField(tr("At most"), m_storm), tr("What is more is told in sums."));
    // The line that is typed into is a widget of its own, and who reads the page aloud says its name.
    for (QAbstractSpinBox *const field : QList<QAbstractSpinBox *>{m_from, m_to, m_storm})
        field->findChild<QLineEdit *>()->setAccessibleName(field->accessibleName());
    for (QCheckBox *const box : QList<QCheckBox *>{m_isOn, m_urgent, m_doNotDisturb, m_sounds} + m_days)
        connect(box, &QCheckBox::clicked, this, [this] {
            enableHours();
            Q_EMIT changed();
        });
    for (QTimeEdit *const time : {m_from, m_to})
        connect(time, &QTimeEdit::userTimeChanged, this, &QuietForm::changed);
    connect(m_storm, &QSpinBox::valueChanged, this, &QuietForm::changed);
}

QWidget *QuietForm::makeDays()
{
    auto *const days = new QWidget(this);
    auto *const grid = new QGridLayout(days);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(2 * Metrics::grid);
    grid->setVerticalSpacing(Metrics::grid);
    for (int day = 0; day < 7; ++day) {
        auto *const box = new QCheckBox(QLocale().standaloneDayName(day + 1, QLocale::ShortFormat), days);
        box->setAccessibleName(QLocale().standaloneDayName(day + 1));
        grid->addWidget(box, day / daysInARow, day % daysInARow);
        m_days += box;
    }
    grid->setColumnStretch(daysInARow, 1);
    return days;
}

void QuietForm::setPreferences(const NotificationPreferences &preferences)
{
    const QSignalBlocker quietStorm(m_storm);
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietTo(m_to);
    m_isOn->setChecked(preferences.quiet.isOn);
    m_from->setTime(preferences.quiet.from);
    m_to->setTime(preferences.quiet.to);
    for (int day = 0; day < 7; ++day)
        m_days[day]->setChecked((preferences.quiet.days >> day & 1U) != 0);
    m_urgent->setChecked(preferences.urgentBreaksQuiet);
    m_doNotDisturb->setChecked(preferences.respectsDoNotDisturb);
    m_sounds->setChecked(preferences.sounds);
    m_storm->setValue(preferences.stormAfter);
    enableHours();
}

void QuietForm::writeTo(NotificationPreferences &preferences) const
{
    preferences.quiet.isOn = m_isOn->isChecked();
    preferences.quiet.from = m_from->time();
    preferences.quiet.to = m_to->time();
    preferences.quiet.days = 0;
    for (int day = 0; day < 7; ++day)
        preferences.quiet.days |= m_days[day]->isChecked() ? 1U << unsigned(day) : 0U;
    preferences.urgentBreaksQuiet = m_urgent->isChecked();
    preferences.respectsDoNotDisturb = m_doNotDisturb->isChecked();
    preferences.sounds = m_sounds->isChecked();
    preferences.stormAfter = m_storm->value();
}

void QuietForm::enableHours()
{
    m_from->setEnabled(m_isOn->isChecked());
    m_to->setEnabled(m_isOn->isChecked());
    for (QCheckBox *const day : std::as_const(m_days))
        day->setEnabled(m_isOn->isChecked());
}

} // namespace Pollux::Ui
