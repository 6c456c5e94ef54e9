// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/profileeditor.h"

#include "base/plaintext.h"
#include "profile/profileparser.h"
#include "ui/settings/formgrid.h"
#include "ui/settings/jsonedit.h"
#include "ui/settings/profilefiles.h"
#include "ui/style/roles.h"
#include "ui/widgets/plainlabel.h"

#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto typingPause = 250ms;

// Where the parser stumbled; the profile's own reader tells no place in what is not JSON.
std::optional<TextPlace> brokenAt(const QByteArray &json)
{
    QJsonParseError error;
    QJsonDocument::fromJson(json, &error);
    if (error.error == QJsonParseError::NoError)
        return {};
    const qsizetype at = QString::fromUtf8(json.left(error.offset)).size();
    return TextPlace{std::max<qsizetype>(at - 1, 0), at};
}

std::optional<TextPlace> placeOfFlaw(const ProfileError &flaw, const QString &text)
{
    return flaw.kind == ProfileError::Kind::Malformed ? brokenAt(text.toUtf8()) : placeOf(text, flaw.pointer);
}

} // namespace

ProfileEditor::ProfileEditor(QWidget *parent)
    : QWidget(parent)
    , m_nameField(new QLineEdit(this))
    , m_note(new PlainLabel(this))
    , m_text(new JsonEdit(this))
    , m_problem(new PlainLabel(this))
    , m_goTo(new QPushButton(tr("Show"), this))
    , m_copy(new QPushButton(tr("Make a copy"), this))
    , m_discard(new QPushButton(tr("Discard"), this))
    , m_save(new QPushButton(tr("Save"), this))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2 * Metrics::grid);
    column->addWidget(makeHead());
    m_text->setAccessibleName(tr("The profile's JSON"));
    m_text->setMinimumHeight(120);
    column->addWidget(m_text, 1);
    column->addWidget(makeProblem());
    column->addWidget(makeFooter());
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &ProfileEditor::read);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ProfileEditor::onTyped);
    connect(m_nameField, &QLineEdit::textEdited, this, [this] {
        tell({});
        onTyped();
    });
}

QWidget *ProfileEditor::makeHead()
{
    auto *const head = new QWidget(this);
    auto *const row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->setSpacing(2 * Metrics::grid);
    m_nameField->setAccessibleName(tr("Name"));
    m_nameField->setPlaceholderText(tr("Name"));
    m_nameField->setMaxLength(63);
    m_note->setTone(Tone::Muted);
    row->addWidget(m_nameField, 1);
    row->addWidget(m_note);
    row->addWidget(m_copy);
    connect(m_copy, &QPushButton::clicked, this, &ProfileEditor::copyRequested);
    return head;
}

QWidget *ProfileEditor::makeProblem()
{
    auto *const box = new QWidget(this);
    auto *const row = new QHBoxLayout(box);
    row->setContentsMargins({});
    row->setSpacing(2 * Metrics::grid);
    letWrap(m_problem);
    m_problem->setTone(Tone::Bad);
    m_problem->setLook(Metrics::noteTextPixels);
    m_problem->setAccessibleName(tr("What is wrong"));
    row->addWidget(m_problem, 1);
    row->addWidget(m_goTo, 0, Qt::AlignTop);
    connect(m_goTo, &QPushButton::clicked, this, &ProfileEditor::goToFlaw);
    return box;
}

QWidget *ProfileEditor::makeFooter()
{
    auto *const footer = new QWidget(this);
    auto *const row = new QHBoxLayout(footer);
    row->setContentsMargins({});
    row->setSpacing(2 * Metrics::grid);
    setRole(m_save, Role::Primary);
    row->addStretch(1);
    row->addWidget(m_discard);
    row->addWidget(m_save);
    connect(m_discard, &QPushButton::clicked, this, &ProfileEditor::discardRequested);
    connect(m_save, &QPushButton::clicked, this, &ProfileEditor::saveRequested);
    return footer;
}

void ProfileEditor::edit(const QString &name, const QByteArray &json, bool isBuiltIn, bool isNew)
{
    m_name = name;
    m_isBuiltIn = isBuiltIn;
    m_isNew = isNew;
    m_savedText = QString::fromUtf8(json);
    m_nameField->setText(name);
    m_nameField->setReadOnly(!isNew);
    m_text->setReadOnly(isBuiltIn);
    m_text->setPlainText(m_savedText);
    say(m_note, isBuiltIn ? tr("built in, read only") : QString());
    m_copy->setVisible(!isNew);
    m_save->setVisible(!isBuiltIn);
    m_discard->setVisible(!isBuiltIn);
    read();
}

void ProfileEditor::showUnreadable(const QString &name, const QString &why)
{
    edit(name, {}, true, false);
    say(m_note, tr("cannot be read"));
    m_copy->hide();
    tell(plainLine(why));
}

QString ProfileEditor::name() const
{
    return m_nameField->text().trimmed();
}

QByteArray ProfileEditor::json() const
{
    return m_text->toPlainText().toUtf8();
}

bool ProfileEditor::isDirty() const
{
    return !m_isBuiltIn && (m_isNew || m_text->toPlainText() != m_savedText);
}

bool ProfileEditor::check()
{
    read();
    const QString nameProblem = m_isNew ? profileNameProblem(name()) : QString();
    if (!nameProblem.isEmpty()) {
        tell(nameProblem);
        m_nameField->setFocus();
        return false;
    }
    if (m_profile)
        return true;
    goToFlaw();
    return false;
}

void ProfileEditor::saved()
{
    m_name = name();
    m_isNew = false;
    m_savedText = m_text->toPlainText();
    m_nameField->setReadOnly(true);
    m_copy->setVisible(true);
    onTyped();
}

void ProfileEditor::tell(const QString &problem)
{
    m_problem->setText(problem);
    m_goTo->hide();
    m_problem->parentWidget()->setVisible(!problem.isEmpty());
}

void ProfileEditor::focusText()
{
    if (m_isNew)
        m_nameField->setFocus();
    else
        m_text->setFocus();
}

void ProfileEditor::onTyped()
{
    m_pause.start();
    m_save->setEnabled(isDirty());
    m_discard->setEnabled(isDirty());
    Q_EMIT edited();
}

void ProfileEditor::read()
{
    m_pause.stop();
    const QString text = m_text->toPlainText();
    auto result = parseProfile(text.toUtf8(), name().isEmpty() ? tr("new profile") : name() + u".json"_s);
    m_profile.reset();
    m_flaw.reset();
    if (result)
        m_profile = std::move(*result);
    else
        m_flaw = result.error();
    const auto place = m_flaw ? placeOfFlaw(*m_flaw, text) : std::nullopt;
    m_text->markFlaw(place);
    m_problem->setText(!m_flaw ? QString()
                       : place ? tr("Line %1: %2").arg(m_text->lineOf(place->begin)).arg(plainLine(m_flaw->toString()))
                               : plainLine(m_flaw->toString()));
    m_goTo->setVisible(place.has_value());
    m_problem->parentWidget()->setVisible(m_flaw.has_value());
    m_save->setEnabled(isDirty());
    m_discard->setEnabled(isDirty());
    Q_EMIT profileChanged();
}

void ProfileEditor::goToFlaw()
{
    if (!m_flaw)
        return;
    if (const auto place = placeOfFlaw(*m_flaw, m_text->toPlainText()))
        m_text->goTo(*place);
}

} // namespace Pollux::Ui
