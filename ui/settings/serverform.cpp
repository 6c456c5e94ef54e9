// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/serverform.h"

#include "ui/settings/addresscheck.h"
#include "ui/settings/advancedfields.h"
#include "ui/settings/formgrid.h"
#include "ui/settings/profilebox.h"
#include "ui/settings/variablefields.h"
#include "ui/style/roles.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 3 * Metrics::grid;
constexpr int widest = 170 * Metrics::grid; // longer fields are no easier to read

QString addressOf(const ServerEntry &entry)
{
    return entry.url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

} // namespace

ServerForm::ServerForm(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLineEdit(this))
    , m_address(new QLineEdit(this))
    , m_profile(new ProfileBox(this))
    , m_token(new QLineEdit(this))
    , m_removeToken(new QPushButton(tr("Remove token"), this))
    , m_variables(new VariableFields(this))
    , m_advanced(new AdvancedFields(this))
    , m_enabled(new QCheckBox(tr("Watch this server"), this))
    , m_actionsAllowed(new QCheckBox(tr("Allow actions"), this))
    , m_message(new PlainLabel(this))
    , m_discard(new QPushButton(tr("Discard"), this))
    , m_save(new QPushButton(tr("Save"), this))
{
    auto *const card = new Card;
    card->setMaximumWidth(widest);
    card->body()->setSpacing(Metrics::grid);
    auto *const place = new FormGrid;
    makeFields(place);
    auto *const access = new FormGrid;
    makeToken(access);
    for (QWidget *const part : {static_cast<QWidget *>(place), static_cast<QWidget *>(m_variables),
                                static_cast<QWidget *>(access), static_cast<QWidget *>(m_advanced)})
        card->body()->addWidget(part);

    auto *const content = new QWidget;
    auto *const room = new QVBoxLayout(content);
    room->setContentsMargins(margin, 0, margin, margin);
    room->addWidget(card);
    room->addStretch(1);
    auto *const scroll = new QScrollArea(this);
    setRole(scroll, Role::Bare);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);

    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addWidget(makeFooter());
    connect(m_variables, &VariableFields::edited, this, &ServerForm::onEdited);
    connect(m_advanced, &AdvancedFields::edited, this, &ServerForm::onEdited);
}

void ServerForm::edit(const ServerEntry &entry, bool isNew, const QString &token)
{
    m_saved = entry;
    m_isNew = isNew;
    m_title->setText(entry.title);
    m_savedAddress = addressOf(entry);
    m_address->setText(m_savedAddress);
    m_profile->setProfile(entry.profile);
    m_token->setText(token);
    m_variables->setValues(entry.variables);
    m_advanced->setEntry(entry);
    m_enabled->setChecked(entry.enabled);
    m_actionsAllowed->setChecked(entry.actionsAllowed);
    onProfile();
    say(m_titleProblem, {});
    showAddressCheck(!isNew);
    tell({}, Tone::Muted);
}

void ServerForm::setSaved(const ServerEntry &entry)
{
    m_saved = entry;
    m_isNew = false;
    // As it is written now: a blank or a slash behind it is no change.
    m_savedAddress = addressOf(entry);
    if (checkAddress(m_address->text()).url == entry.url)
        m_address->setText(m_savedAddress);
    showToken();
    onEdited();
}

void ServerForm::tokenStored(const QString &stored)
{
    if (token() == stored)
        m_token->clear();
    showToken();
}

ServerEntry ServerForm::entry() const
{
    ServerEntry entry = m_saved;
    entry.title = m_title->text().trimmed();
    // Untouched it stays as it was, whatever it was.
    if (m_address->text() != m_savedAddress)
        entry.url = checkAddress(m_address->text()).url;
    entry.profile = m_profile->profile();
    entry.variables = m_variables->values();
    m_advanced->fill(&entry);
    entry.enabled = m_enabled->isChecked();
    entry.actionsAllowed = m_actionsAllowed->isChecked();
    return entry;
}

QString ServerForm::token() const
{
    return m_token->text().trimmed();
}

bool ServerForm::isDirty() const
{
    return m_address->text() != m_savedAddress || !token().isEmpty() || entry() != m_saved;
}

bool ServerForm::check()
{
    showAddressCheck(true);
    const bool hasTitle = !m_title->text().trimmed().isEmpty();
    say(m_titleProblem, hasTitle ? QString() : tr("A title is missing: any name that tells this server from others."));
    if (!m_advanced->check())
        return false;
    QWidget *wrong = nullptr;
    if (!checkAddress(m_address->text()).problem.isEmpty())
        wrong = m_address;
    if (!hasTitle)
        wrong = m_title;
    if (wrong)
        wrong->setFocus();
    return !wrong;
}

void ServerForm::tell(const QString &text, Tone tone)
{
    m_message->setTone(tone);
    m_message->setText(text);
    onEdited();
}

void ServerForm::reloadProfiles()
{
    m_profile->reload();
    onProfile();
}

void ServerForm::focusFirst()
{
    m_title->setFocus();
    m_title->selectAll();
}

void ServerForm::makeFields(FormGrid *fields)
{
    m_titleProblem = fields->addField(tr("Title"), m_title);
    m_titleProblem->setTone(Tone::Bad);
    m_addressProblem = fields->addField(tr("Address"), m_address);
    m_profileProblem = fields->addField(tr("Profile"), m_profile);
    m_profileProblem->setTone(Tone::Bad);
    m_title->setMaxLength(200);
    m_address->setPlaceholderText(tr("https://queue.example.org"));
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    connect(m_title, &QLineEdit::textEdited, this, [this] { say(m_titleProblem, {}); });
    connect(m_title, &QLineEdit::textChanged, this, &ServerForm::onEdited);
    connect(m_address, &QLineEdit::textEdited, this, [this] { showAddressCheck(false); });
    connect(m_address, &QLineEdit::editingFinished, this, [this] { showAddressCheck(!m_address->text().isEmpty()); });
    connect(m_address, &QLineEdit::textChanged, this, &ServerForm::onEdited);
    connect(m_profile, &ProfileBox::profileChanged, this, &ServerForm::onProfile);
}

void ServerForm::makeToken(FormGrid *fields)
{
    m_token->setEchoMode(QLineEdit::Password);
    PlainLabel *const below = fields->addFields(tr("Token"), {m_token, m_removeToken});
    say(below, tr("Kept in the desktop's keychain, never in a file."));
    fields->addWide(m_enabled);
    fields->addWide(m_actionsAllowed);
    m_actionsAllowed->setToolTip(tr("Try jobs again, cancel or remove them, pause queues. Without it, Pollux only reads."));
    connect(m_token, &QLineEdit::textChanged, this, &ServerForm::onEdited);
    connect(m_removeToken, &QPushButton::clicked, this, &ServerForm::tokenRemovalRequested);
    connect(m_enabled, &QCheckBox::toggled, this, &ServerForm::onEdited);
    connect(m_actionsAllowed, &QCheckBox::toggled, this, &ServerForm::onEdited);
}

QWidget *ServerForm::makeFooter()
{
    auto *const footer = new QWidget(this);
    auto *const row = new QHBoxLayout(footer);
    row->setContentsMargins(margin, 2 * Metrics::grid, margin, margin);
    row->setSpacing(2 * Metrics::grid);
    letWrap(m_message);
    m_message->setAccessibleName(tr("Result"));
    setRole(m_save, Role::Primary);
    row->addWidget(m_message, 1);
    row->addWidget(m_discard);
    row->addWidget(m_save);
    footer->setMaximumWidth(widest + 2 * margin);
    connect(m_discard, &QPushButton::clicked, this, &ServerForm::discardRequested);
    connect(m_save, &QPushButton::clicked, this, &ServerForm::saveRequested);
    return footer;
}

void ServerForm::onEdited()
{
    const bool dirty = isDirty();
    m_save->setEnabled(dirty || m_isNew);
    m_discard->setEnabled(dirty || m_isNew);
}

void ServerForm::onProfile()
{
    say(m_profileProblem, m_profile->problem());
    m_variables->setProfile(m_profile->loaded());
    m_advanced->setProfile(m_profile->loaded());
    showToken();
    onEdited();
}

// While somebody still types, what is not there yet is no mistake.
void ServerForm::showAddressCheck(bool complete)
{
    const AddressCheck check = checkAddress(m_address->text());
    const bool isBegun = m_address->text().contains("://"_L1);
    const bool isSaid = complete || (isBegun && !m_address->text().trimmed().endsWith("://"_L1));
    m_addressProblem->setTone(check.problem.isEmpty() ? Tone::Warn : Tone::Bad);
    say(m_addressProblem, !isSaid ? QString() : check.problem.isEmpty() ? check.advice : check.problem);
}

void ServerForm::showToken()
{
    m_removeToken->setVisible(m_saved.hasSecret);
    m_token->setPlaceholderText(m_saved.hasSecret ? tr("Stored. Type to replace it") : tr("None"));
}

} // namespace Pollux::Ui
