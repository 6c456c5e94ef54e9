// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/serverspane.h"

#include "base/plaintext.h"
#include "profile/profilecatalog.h"
#include "settings/settingsstore.h"
#include "ui/models/texts.h"
#include "ui/settings/listcard.h"
#include "ui/settings/serverform.h"
#include "ui/settings/serverrowdelegate.h"
#include "ui/settings/serverrows.h"
#include "ui/settings/serversaver.h"
#include "ui/style/roles.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptynote.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/plainlabel.h"

#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 3 * Metrics::grid;
constexpr int widestList = 60 * Metrics::grid;
constexpr int narrowestList = 40 * Metrics::grid;

QString shownTitle(const QString &title)
{
    return isolated(plainLine(title, 60));
}

} // namespace

ServersPane::ServersPane(SettingsStore *settings, SecretStore *secrets, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_saver(new ServerSaver(settings, secrets, this))
    , m_rows(new ServerRows(settings, this))
    , m_list(new QListView(this))
    , m_remove(new IconButton(u"remove"_s, tr("Remove the server"), this))
    , m_form(new ServerForm(this))
    , m_stack(new QStackedLayout)
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(margin, 0, 0, 0);
    row->setSpacing(0);
    auto *const left = new QVBoxLayout;
    left->setContentsMargins(0, 0, 0, margin);
    left->addWidget(makeList());
    row->addLayout(left);
    m_stack->addWidget(makeHint());
    m_stack->addWidget(m_form);
    row->addLayout(m_stack, 1);
    connectForm();
    connectStore(settings);
    openAny(0);
}

// In a small window the form needs the room more.
void ServersPane::resizeEvent(QResizeEvent *event)
{
    m_listCard->setFixedWidth(std::clamp(width() / 4, narrowestList, widestList));
    QWidget::resizeEvent(event);
}

void ServersPane::startNewServer()
{
    if (!m_form->isNew())
        leave([this] { openNew(); });
    m_form->focusFirst();
}

void ServersPane::showServer(const QString &id)
{
    if (id != m_form->id() || m_stack->currentWidget() != m_form)
        leave([this, id] { open(id); });
}

void ServersPane::reloadProfiles()
{
    m_form->reloadProfiles();
}

bool ServersPane::isDirty() const
{
    return m_stack->currentWidget() == m_form && m_form->isDirty();
}

void ServersPane::leave(const std::function<void()> &then)
{
    if (!isDirty())
        return then();
    if (m_question)
        return m_question->raise();
    const QString title = m_form->entry().title;
    m_question = makeQuestion(title.isEmpty() ? tr("The new server is not saved.")
                                              : tr("%1 has changes that are not saved.").arg(shownTitle(title)));
    m_question->setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    m_question->setDefaultButton(QMessageBox::Save);
    connect(m_question, &QMessageBox::finished, this, [this, then](int button) {
        if (button == QMessageBox::Discard)
            discard();
        else if (button != QMessageBox::Save || !save())
            return;
        then();
    });
    m_question->open();
}

QWidget *ServersPane::makeList()
{
    auto *const add = new IconButton(u"add"_s, tr("Add a server"), this);
    Card *const card = makeListCard(tr("Servers"), add, m_remove, this);
    m_listCard = card;

    m_list->setModel(m_rows);
    m_list->setItemDelegate(new ServerRowDelegate(m_list));
    m_list->setAccessibleName(tr("Servers"));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setUniformItemSizes(true);
    card->body()->addWidget(m_list, 1);

    connect(add, &IconButton::clicked, this, &ServersPane::startNewServer);
    connect(m_remove, &IconButton::clicked, this, &ServersPane::askToRemove);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) { onCurrent(m_rows->idAt(index.row())); });
    return card;
}

QWidget *ServersPane::makeHint()
{
    auto *const hint = new QWidget;
    auto *const around = new QVBoxLayout(hint);
    around->setContentsMargins(margin, 0, margin, margin);
    auto *const card = new Card;
    around->addWidget(card);
    auto *const none = new EmptyNote;
    none->say(tr("No server yet"), tr("Pollux watches the queues of the servers that you add."), tr("Add a server…"));
    connect(none, &EmptyNote::actionChosen, this, &ServersPane::startNewServer);
    card->body()->addWidget(none);
    return hint;
}

void ServersPane::connectForm()
{
    connect(m_form, &ServerForm::saveRequested, this, &ServersPane::save);
    connect(m_form, &ServerForm::discardRequested, this, &ServersPane::discard);
    connect(m_form, &ServerForm::tokenRemovalRequested, this, &ServersPane::askToRemoveToken);
    connect(m_saver, &ServerSaver::told, this, [this](const QString &id, const QString &text, Tone tone) {
        if (id == m_form->id())
            m_form->tell(text, tone);
        else if (tone == Tone::Warn || tone == Tone::Bad)
            Q_EMIT noticed(text);
    });
    connect(m_saver, &ServerSaver::tokenStored, this, [this](const QString &id, const QString &token) {
        if (id == m_form->id())
            m_form->tokenStored(token);
    });
}

void ServersPane::connectStore(SettingsStore *settings)
{
    connect(settings, &SettingsStore::serverPut, this, [this](const ServerEntry &server) {
        if (server.id == m_form->id())
            m_form->setSaved(server);
        else if (m_stack->currentWidget() != m_form)
            open(server.id);
    });
    connect(settings, &SettingsStore::serverRemoved, this, [this](const QString &id) {
        if (id == m_form->id())
            openAny(m_list->currentIndex().row());
    });
}

std::optional<ServerEntry> ServersPane::saved(const QString &id) const
{
    const auto servers = m_settings->servers();
    const auto found =
        std::find_if(servers.cbegin(), servers.cend(), [&](const ServerEntry &server) { return server.id == id; });
    return found == servers.cend() ? std::nullopt : std::optional(*found);
}

void ServersPane::open(const QString &id)
{
    const auto entry = saved(id);
    if (!entry)
        return;
    m_rows->setNewServer({});
    m_form->edit(*entry, false, m_saver->unstoredToken(id));
    m_stack->setCurrentWidget(m_form);
    m_remove->setEnabled(true);
    select(id);
}

void ServersPane::openNew()
{
    ServerEntry entry;
    entry.id = m_settings->freshId();
    entry.profile = genericProfileName();
    m_rows->setNewServer(entry.id);
    m_form->edit(entry, true);
    m_stack->setCurrentWidget(m_form);
    m_remove->setEnabled(false);
    select(entry.id);
    m_form->focusFirst();
}

// The server at this row or the last one; the hint where there is none.
void ServersPane::openAny(int row)
{
    const auto servers = m_settings->servers();
    if (!servers.isEmpty())
        return open(servers.at(std::clamp<qsizetype>(row, 0, servers.size() - 1)).id);
    m_rows->setNewServer({});
    m_form->edit({}, false);
    m_stack->setCurrentIndex(0);
    m_remove->setEnabled(false);
}

void ServersPane::select(const QString &id)
{
    m_list->setCurrentIndex(m_rows->index(m_rows->rowOf(id)));
}

// The list has gone ahead: until the person has decided it must show the server whose form is open. Only later, as the
// view is still in the middle of its click.
void ServersPane::onCurrent(const QString &id)
{
    if (id.isEmpty() || id == m_form->id())
        return;
    const bool stays = isDirty();
    if (stays)
        QMetaObject::invokeMethod(
            this, [this] { select(m_form->id()); }, Qt::QueuedConnection);
    leave([this, id] { open(id); });
}

bool ServersPane::save()
{
    if (!m_form->check())
        return false;
    m_saver->save(m_form->entry(), m_form->token());
    m_remove->setEnabled(true);
    return true;
}

void ServersPane::discard()
{
    m_saver->dropUnstoredToken(m_form->id());
    if (m_form->isNew())
        openAny(0);
    else
        open(m_form->id());
}

void ServersPane::askToRemove()
{
    const auto entry = saved(m_form->id());
    if (!entry || m_question)
        return;
    m_question = makeQuestion(entry->hasSecret ? tr("Remove %1 and its token?").arg(shownTitle(entry->title))
                                               : tr("Remove %1?").arg(shownTitle(entry->title)));
    auto *const remove = m_question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    setRole(remove, Role::Danger);
    m_question->setDefaultButton(m_question->addButton(QMessageBox::Cancel));
    connect(remove, &QPushButton::clicked, this, [this, server = *entry] { m_saver->removeServer(server); });
    m_question->open();
}

void ServersPane::askToRemoveToken()
{
    if (m_question)
        return;
    m_question = makeQuestion(tr("Remove the token of %1 from the keychain?").arg(shownTitle(m_form->entry().title)));
    auto *const remove = m_question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    setRole(remove, Role::Danger);
    m_question->setDefaultButton(m_question->addButton(QMessageBox::Cancel));
    connect(remove, &QPushButton::clicked, this, [this, id = m_form->id()] { m_saver->removeToken(id); });
    m_question->open();
}

QMessageBox *ServersPane::makeQuestion(const QString &text)
{
    auto *const box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Servers"));
    box->setText(text);
    return box;
}

} // namespace Pollux::Ui
