// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearanceform.h"

#include "base/plaintext.h"
#include "settings/settingsstore.h"
#include "ui/settings/formgrid.h"
#include "ui/style/tokens.h"
#include "ui/widgets/card.h"

#include <QCheckBox>
#include <QComboBox>
#include <QVBoxLayout>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 3 * Metrics::grid;
constexpr int widest = 120 * Metrics::grid;

} // namespace

AppearanceForm::AppearanceForm(SettingsStore *settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_scheme(new QComboBox(this))
    , m_contrast(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_panel(new QCheckBox(tr("Show the panel at start"), this))
{
    m_scheme->addItem(tr("As the system"), int(Appearance::Scheme::System));
    m_scheme->addItem(tr("Light"), int(Appearance::Scheme::Light));
    m_scheme->addItem(tr("Dark"), int(Appearance::Scheme::Dark));
    m_contrast->addItem(tr("As the system"), int(Appearance::Contrast::System));
    m_contrast->addItem(tr("Normal"), int(Appearance::Contrast::Normal));
    m_contrast->addItem(tr("High"), int(Appearance::Contrast::High));
    // A language is called by its own name: who has come into a wrong one must find his own.
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"繁體中文"_s, u"zh_TW"_s);
    m_language->addItem(u"简体中文"_s, u"zh_CN"_s);

    auto *const card = new Card;
    card->setMaximumWidth(widest);
    auto *const fields = new FormGrid;
    fields->addField(tr("Appearance"), m_scheme);
    fields->addField(tr("Contrast"), m_contrast);
    fields->addField(tr("Language"), m_language);
    fields->addWide(m_panel);
    card->body()->addWidget(fields);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(margin, 0, margin, margin);
    column->addWidget(card);
    column->addStretch(1);

    load();
    connect(settings, &SettingsStore::appearanceChanged, this, &AppearanceForm::load);
    connect(m_scheme, &QComboBox::activated, this, &AppearanceForm::store);
    connect(m_contrast, &QComboBox::activated, this, &AppearanceForm::store);
    connect(m_language, &QComboBox::activated, this, &AppearanceForm::store);
    connect(m_panel, &QCheckBox::clicked, this, &AppearanceForm::store);
}

void AppearanceForm::load()
{
    const Appearance appearance = m_settings->appearance();
    m_scheme->setCurrentIndex(m_scheme->findData(int(appearance.scheme)));
    m_contrast->setCurrentIndex(m_contrast->findData(int(appearance.contrast)));
    // Somebody may have written another one into the file.
    if (m_language->findData(appearance.language) < 0)
        m_language->addItem(plainLine(appearance.language, 20), appearance.language);
    m_language->setCurrentIndex(m_language->findData(appearance.language));
    m_panel->setChecked(appearance.panelAtStart);
}

void AppearanceForm::store()
{
    Appearance appearance = m_settings->appearance();
    appearance.scheme = Appearance::Scheme(m_scheme->currentData().toInt());
    appearance.contrast = Appearance::Contrast(m_contrast->currentData().toInt());
    appearance.language = m_language->currentData().toString();
    appearance.panelAtStart = m_panel->isChecked();
    m_settings->setAppearance(appearance);
}

} // namespace Pollux::Ui
