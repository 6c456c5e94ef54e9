// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/profilespane.h"

#include "base/plaintext.h"
#include "profile/profilecatalog.h"
#include "ui/models/texts.h"
#include "ui/settings/listcard.h"
#include "ui/settings/previewpane.h"
#include "ui/settings/profileeditor.h"
#include "ui/settings/profilefiles.h"
#include "ui/style/roles.h"
#include "ui/widgets/card.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/plainlabel.h"

#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 3 * Metrics::grid;
constexpr int widestList = 52 * Metrics::grid;
constexpr int narrowestList = 43 * Metrics::grid;
constexpr int besideFrom = 860; // from this width on the preview stands beside the text

QString shownName(const QString &name)
{
    return isolated(plainLine(name, 63));
}

// The first that is free: copy-of-x, copy-of-x-2, …
QString freeName(const QString &name)
{
    const QStringList taken = userProfileNames() + builtInProfileNames();
    const QString wanted = u"copy-of-"_s + name.left(48);
    QString free = wanted;
    for (int i = 2; taken.contains(free); ++i)
        free = u"%1-%2"_s.arg(wanted).arg(i);
    return free;
}

} // namespace

ProfilesPane::ProfilesPane(ServerList *servers, QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_remove(new IconButton(u"remove"_s, tr("Remove the profile"), this))
    , m_editor(new ProfileEditor(this))
    , m_preview(new PreviewPane(servers, this))
    , m_split(new QSplitter(this))
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(margin, 0, margin, margin);
    row->setSpacing(margin);
    row->addWidget(makeList());
    auto *const card = new Card(this);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(margin);
    m_split->addWidget(m_editor);
    m_split->addWidget(m_preview);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    card->body()->addWidget(m_split);
    row->addWidget(card, 1);
    connect(m_editor, &ProfileEditor::profileChanged, this, [this] { m_preview->setProfile(m_editor->profile()); });
    connect(m_editor, &ProfileEditor::saveRequested, this, &ProfilesPane::save);
    connect(m_editor, &ProfileEditor::discardRequested, this, &ProfilesPane::discard);
    connect(m_editor, &ProfileEditor::copyRequested, this, &ProfilesPane::copy);
    connect(m_preview, &PreviewPane::captureRequested, this, &ProfilesPane::captureRequested);
    fillList();
    open(userProfileNames().isEmpty() ? genericProfileName() : userProfileNames().constFirst());
}

QWidget *ProfilesPane::makeList()
{
    auto *const add = new IconButton(u"add"_s, tr("New profile"), this);
    Card *const card = makeListCard(tr("Profiles"), add, m_remove, this);
    m_listCard = card;
    setRole(m_list, Role::Bare);
    m_list->setAccessibleName(tr("Profiles"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    auto *const room = new QHBoxLayout;
    room->setContentsMargins(10, 0, Metrics::grid, 0); // so that the names stand below the title
    room->addWidget(m_list);
    card->body()->addLayout(room, 1);
    connect(add, &IconButton::clicked, this, [this] {
        leave([this] { startNew(freeName(genericProfileName()), builtInProfileText(genericProfileName())); });
    });
    connect(m_remove, &IconButton::clicked, this, &ProfilesPane::askToRemove);
    connect(m_list, &QListWidget::currentItemChanged, this, &ProfilesPane::onCurrent);
    return card;
}

// In a small window the text needs the room more, and the preview goes below it.
void ProfilesPane::resizeEvent(QResizeEvent *event)
{
    m_listCard->setFixedWidth(std::clamp(width() / 5, narrowestList, widestList));
    m_split->setOrientation(width() >= besideFrom ? Qt::Horizontal : Qt::Vertical);
    QWidget::resizeEvent(event);
}

void ProfilesPane::fillList()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const QStringList own = userProfileNames();
    const auto add = [this](const QString &text, const QString &name, const QString &spoken) {
        auto *const item = new QListWidgetItem(text, m_list);
        item->setData(Qt::UserRole, name);
        item->setData(Qt::AccessibleTextRole, spoken);
    };
    for (const QString &name : own)
        add(plainLine(name, 63), name, tr("%1, your own", "a profile").arg(name));
    for (const QString &name : builtInProfileNames()) {
        if (!own.contains(name))
            add(tr("%1 · built in", "a profile").arg(name), name, tr("%1, built in", "a profile").arg(name));
    }
}

void ProfilesPane::select(const QString &name)
{
    const QSignalBlocker quiet(m_list);
    QListWidgetItem *found = nullptr;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->data(Qt::UserRole).toString() == name)
            found = m_list->item(i);
    }
    m_list->setCurrentItem(found);
}

void ProfilesPane::open(const QString &name)
{
    const bool isOwn = userProfileNames().contains(name);
    const auto text = profileText(name);
    if (text)
        m_editor->edit(name, *text, !isOwn, false);
    else
        m_editor->showUnreadable(name, text.error().toString());
    m_remove->setEnabled(isOwn && text);
    select(name);
}

// The list has gone ahead: until the person has decided it must show the profile whose text is open. Only later, as the
// view is still in the middle of its click.
void ProfilesPane::onCurrent()
{
    const QListWidgetItem *const item = m_list->currentItem();
    const QString name = item ? item->data(Qt::UserRole).toString() : QString();
    if (name.isEmpty() || name == m_editor->savedName())
        return;
    if (isDirty())
        QMetaObject::invokeMethod(
            this, [this] { select(m_editor->savedName()); }, Qt::QueuedConnection);
    leave([this, name] { open(name); });
}

void ProfilesPane::copy()
{
    leave([this, name = m_editor->name(), json = m_editor->json()] { startNew(freeName(name), json); });
}

void ProfilesPane::startNew(const QString &name, const QByteArray &json)
{
    m_editor->edit(name, json, false, true);
    m_remove->setEnabled(false);
    select({});
    m_editor->focusText();
}

bool ProfilesPane::isDirty() const
{
    return m_editor->isDirty();
}

void ProfilesPane::leave(const std::function<void()> &then)
{
    if (!isDirty())
        return then();
    if (m_question)
        return m_question->raise();
    m_question = makeQuestion(m_editor->isNew() ? tr("The new profile is not saved.")
                                                : tr("%1 has changes that are not saved.").arg(shownName(m_editor->name())));
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

bool ProfilesPane::save()
{
    if (!m_editor->check())
        return false;
    const QString name = m_editor->name();
    if (m_editor->isNew() && userProfileNames().contains(name)) {
        m_editor->tell(tr("There is a profile of this name already."));
        return false;
    }
    if (const QString problem = saveOwnProfile(name, m_editor->json()); !problem.isEmpty()) {
        m_editor->tell(problem);
        return false;
    }
    m_editor->saved();
    fillList();
    select(name);
    m_remove->setEnabled(true);
    Q_EMIT profileChanged(name);
    return true;
}

void ProfilesPane::discard()
{
    open(m_editor->isNew() ? genericProfileName() : m_editor->savedName());
}

void ProfilesPane::askToRemove()
{
    const QString name = m_editor->savedName();
    if (name.isEmpty() || m_editor->isBuiltIn() || m_question)
        return;
    m_question = makeQuestion(tr("Remove the profile %1?").arg(shownName(name)));
    auto *const remove = m_question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    setRole(remove, Role::Danger);
    m_question->setDefaultButton(m_question->addButton(QMessageBox::Cancel));
    connect(remove, &QPushButton::clicked, this, [this, name] {
        if (const QString problem = removeOwnProfile(name); !problem.isEmpty())
            return m_editor->tell(problem);
        fillList();
        open(builtInProfileNames().contains(name) ? name : genericProfileName());
        Q_EMIT profileChanged(name);
    });
    m_question->open();
}

QMessageBox *ProfilesPane::makeQuestion(const QString &text)
{
    auto *const box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Profiles"));
    box->setText(text);
    return box;
}

} // namespace Pollux::Ui
