// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/networkform.h"

#include "base/plaintext.h"
#include "platform/secretstore.h"
#include "settings/settingsstore.h"
#include "ui/models/texts.h"
#include "ui/settings/formgrid.h"
#include "ui/settings/networkcheck.h"
#include "ui/style/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/outcomenote.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;
using Proxy = NetworkChoice::Proxy;

namespace {

constexpr int margin = 3 * Metrics::grid;
constexpr int widest = 120 * Metrics::grid;

QString passwordKey()
{
    return QString::fromLatin1(NetworkChoice::proxySecretKey);
}

void tellProblem(PlainLabel *below, const QString &problem, const QString &otherwise)
{
    below->setTone(problem.isEmpty() ? Tone::Muted : Tone::Bad);
    say(below, problem.isEmpty() ? otherwise : problem);
}

} // namespace

NetworkForm::NetworkForm(SettingsStore *settings, SecretStore *secrets, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_secrets(secrets)
    , m_note(new OutcomeNote(this))
    , m_fields(new FormGrid)
    , m_proxy(new QComboBox(this))
    , m_address(new QLineEdit(this))
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_removePassword(new QPushButton(tr("Remove password"), this))
    , m_authorities(new QLineEdit(this))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(margin, 0, margin, margin);
    column->setSpacing(margin);
    m_note->hide();
    column->addWidget(m_note);
    column->addWidget(makeProxy());
    column->addWidget(makeAuthorities());
    column->addStretch(1);

    load();
    connect(settings, &SettingsStore::networkChanged, this, &NetworkForm::load);
    connect(secrets, &SecretStore::writeFinished, this,
            [this](const QString &key, const SecretAnswer &answer) { onSecret(key, answer, true); });
    connect(secrets, &SecretStore::removeFinished, this,
            [this](const QString &key, const SecretAnswer &answer) { onSecret(key, answer, false); });
}

QWidget *NetworkForm::makeProxy()
{
    m_proxy->addItem(tr("As the system"), int(Proxy::System));
    m_proxy->addItem(tr("None"), int(Proxy::None));
    m_proxy->addItem(tr("This one"), int(Proxy::Own));
    m_address->setPlaceholderText(u"http://proxy.example.org:8080"_s);
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_user->setPlaceholderText(tr("Only if the proxy wants one"));
    m_user->setMaxLength(200);
    m_password->setEchoMode(QLineEdit::Password);

    auto *const card = new Card;
    card->setMaximumWidth(widest);
    m_fields->addField(tr("Proxy"), m_proxy);
    m_addressNote = m_fields->addField(tr("Proxy address"), m_address);
    m_fields->addField(tr("User name"), m_user);
    PlainLabel *const below = m_fields->addFields(tr("Password"), {m_password, m_removePassword});
    say(below, tr("Kept in the desktop's keychain, never in a file."));
    card->body()->addWidget(m_fields);

    connect(m_proxy, &QComboBox::activated, this, &NetworkForm::storeProxy);
    connect(m_address, &QLineEdit::editingFinished, this, &NetworkForm::storeProxy);
    connect(m_user, &QLineEdit::editingFinished, this, &NetworkForm::storeProxy);
    connect(m_password, &QLineEdit::editingFinished, this, &NetworkForm::storePassword);
    connect(m_removePassword, &QPushButton::clicked, this, &NetworkForm::removePassword);
    return card;
}

QWidget *NetworkForm::makeAuthorities()
{
    auto *const card = new Card;
    card->setMaximumWidth(widest);
    auto *const fields = new FormGrid;
    auto *const choose = new QPushButton(tr("Choose…"));
    m_authorities->setPlaceholderText(tr("The system's alone"));
    m_authoritiesNote = fields->addFields(tr("Certificates"), {m_authorities, choose});
    letWrap(m_authoritiesNote);
    card->body()->addWidget(fields);
    connect(m_authorities, &QLineEdit::editingFinished, this, &NetworkForm::storeAuthorities);
    connect(choose, &QPushButton::clicked, this, &NetworkForm::chooseAuthorities);
    return card;
}

void NetworkForm::load()
{
    const NetworkChoice network = m_settings->network();
    m_proxy->setCurrentIndex(m_proxy->findData(int(network.proxy)));
    m_address->setText(network.proxyUrl.toDisplayString(QUrl::RemoveUserInfo));
    m_user->setText(network.proxyUser);
    m_password->setPlaceholderText(network.hasProxyPassword ? tr("Stored. Type to replace it") : tr("None"));
    m_removePassword->setVisible(network.hasProxyPassword);
    m_authorities->setText(QDir::toNativeSeparators(network.authorities));
    const bool isOwn = network.proxy == Proxy::Own;
    for (QWidget *const field : {m_address, m_user, m_password})
        m_fields->setFieldVisible(field, isOwn);
    m_removePassword->setVisible(isOwn && network.hasProxyPassword);
    tellProblem(m_addressNote, isOwn ? proxyProblem(m_address->text()) : QString(), {});
    tellProblem(m_authoritiesNote, authoritiesProblem(network.authorities),
                tr("A PEM file of authorities to trust besides the system's, for servers with certificates of your own."));
}

// An address that cannot be used stays in its field with the reason below it.
void NetworkForm::storeProxy()
{
    NetworkChoice network = m_settings->network();
    network.proxy = Proxy(m_proxy->currentData().toInt());
    const QString problem = proxyProblem(m_address->text());
    if (network.proxy == Proxy::Own && !problem.isEmpty()) {
        for (QWidget *const field : {m_address, m_user, m_password})
            m_fields->setFieldVisible(field, true);
        const bool isBegun = !m_address->text().trimmed().isEmpty();
        tellProblem(m_addressNote, isBegun ? problem : QString(), tr("http://HOST:PORT or socks5://HOST:PORT"));
        if (!isBegun && sender() == m_proxy)
            m_address->setFocus();
        return;
    }
    if (problem.isEmpty())
        network.proxyUrl = QUrl(m_address->text().trimmed());
    network.proxyUser = m_user->text().trimmed();
    put(network);
}

void NetworkForm::storePassword()
{
    if (m_password->text().isEmpty())
        return;
    m_note->say(tr("Waiting for the keychain…"), Tone::Muted);
    m_secrets->write(passwordKey(), m_password->text());
}

void NetworkForm::removePassword()
{
    m_note->say(tr("Waiting for the keychain…"), Tone::Muted);
    m_secrets->remove(passwordKey());
}

// What was typed stays in the field until the keychain has it.
void NetworkForm::onSecret(const QString &key, const SecretAnswer &answer, bool isWritten)
{
    using Status = SecretAnswer::Status;
    if (key != passwordKey())
        return;
    const bool isDone = answer.status == Status::Found || (!isWritten && answer.status == Status::NotFound);
    if (!isDone) {
        const QString why = answer.status == Status::Locked        ? tr("The keychain is locked. Unlock it and try again.")
                            : answer.status == Status::Unavailable ? tr("There is no keychain on this desktop.")
                                                                   : isolated(plainLine(answer.detail));
        m_note->say(isWritten ? tr("The password is not stored: %1").arg(why) : tr("The password is still there: %1").arg(why),
                    Tone::Warn);
        return;
    }
    m_password->clear();
    m_note->say(isWritten ? tr("The password is in the keychain.") : tr("The password is removed from the keychain."), Tone::Ok);
    NetworkChoice network = m_settings->network();
    network.hasProxyPassword = isWritten;
    m_settings->setNetwork(network);
}

void NetworkForm::storeAuthorities()
{
    const QString file = QDir::fromNativeSeparators(m_authorities->text().trimmed());
    const QString problem = authoritiesProblem(file);
    if (!problem.isEmpty()) {
        tellProblem(m_authoritiesNote, problem, {});
        return;
    }
    NetworkChoice network = m_settings->network();
    network.authorities = file;
    put(network);
}

void NetworkForm::chooseAuthorities()
{
    auto *const dialog = new QFileDialog(this, tr("Certificates"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_authorities->setText(QDir::toNativeSeparators(file));
        storeAuthorities();
    });
    dialog->open();
}

void NetworkForm::put(const NetworkChoice &network)
{
    m_settings->setNetwork(network);
    load();
}

} // namespace Pollux::Ui
