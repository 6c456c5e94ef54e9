// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcomepage.h"

#include "settings/settingsstore.h"
#include "ui/diagnosis/verdictcard.h"
#include "ui/models/firstlook.h"
#include "ui/settings/addresscheck.h"
#include "ui/settings/formgrid.h"
#include "ui/settings/profilebox.h"
#include "ui/settings/serversaver.h"
#include "ui/style/roles.h"
#include "ui/welcome/trialscard.h"
#include "ui/welcome/welcomewords.h"
#include "ui/widgets/outcomenote.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;
using Phase = FirstLookState::Phase;

namespace {

constexpr int widest = 620;
constexpr int margin = 4 * Metrics::grid;

} // namespace

class WelcomePage::Private
{
public:
    Private(WelcomePage *page, FirstLook *firstLook, SettingsStore *store, SecretStore *secrets);

    void look();
    void save();
    void refresh();

    WelcomePage *const q;
    FirstLook *const firstLook;
    SettingsStore *const settings;
    ServerSaver saver;
    OutcomeNote *note = new OutcomeNote;
    QLineEdit *address = new QLineEdit;
    QLineEdit *token = new QLineEdit;
    PlainLabel *problem = nullptr;
    QPushButton *start = new QPushButton(WelcomePage::tr("Look"));
    QPushButton *stop = new QPushButton(WelcomePage::tr("Stop"));
    QPushButton *byHand = new QPushButton(WelcomePage::tr("Set it up by hand"));
    VerdictCard *answer = new VerdictCard(VerdictCard::Rank::Main);
    Card *choice = new Card;
    QLineEdit *title = new QLineEdit;
    ProfileBox *profile = new ProfileBox;
    QPushButton *watch = new QPushButton(WelcomePage::tr("Watch this server"));
    TrialsCard *trials = new TrialsCard;

private:
    QWidget *makeContent();
    Card *makeQuestion();
    void fillChoice();
    void connectAll();
    void suggest(const FirstLookState &state);

    QString m_suggested; // a choice of the person's own is not undone
};

WelcomePage::Private::Private(WelcomePage *page, FirstLook *look, SettingsStore *store, SecretStore *secrets)
    : q(page)
    , firstLook(look)
    , settings(store)
    , saver(store, secrets)
{
    auto *const column = new QVBoxLayout(q);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(note);
    auto *const scroll = new QScrollArea;
    setRole(scroll, Role::Bare);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(makeContent());
    column->addWidget(scroll, 1);
    connectAll();
    refresh();
}

// In the middle, and no wider than a line that can be read.
QWidget *WelcomePage::Private::makeContent()
{
    auto *const middle = new QWidget;
    middle->setMaximumWidth(widest);
    auto *const column = new QVBoxLayout(middle);
    column->setContentsMargins(margin, 2 * margin, margin, margin);
    column->setSpacing(margin);
    auto *const heading = new PlainLabel(WelcomePage::tr("Which server shall Pollux watch?"));
    heading->setLook(Metrics::figurePixels, QFont::DemiBold);
    auto *const words = new PlainLabel(WelcomePage::tr(
        "Paste its address. Pollux connects, listens to what comes, and suggests how to read it. Nothing is changed on the server."));
    words->setTone(Tone::Muted);
    letWrap(words);
    column->addWidget(heading);
    column->addWidget(words);
    column->addWidget(makeQuestion());
    column->addWidget(answer);
    fillChoice();
    column->addWidget(choice);
    column->addWidget(trials);
    column->addStretch();

    auto *const content = new QWidget;
    auto *const row = new QHBoxLayout(content);
    row->setContentsMargins({});
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
    return content;
}

Card *WelcomePage::Private::makeQuestion()
{
    auto *const card = new Card;
    auto *const fields = new FormGrid;
    address->setPlaceholderText(u"https://queue.example.org"_s);
    problem = fields->addField(WelcomePage::tr("Address"), address);
    token->setEchoMode(QLineEdit::Password);
    token->setPlaceholderText(WelcomePage::tr("Only if the server wants one"));
    fields->addField(WelcomePage::tr("Token"), token);
    card->body()->addWidget(fields);
    setRole(start, Role::Primary);
    setRole(byHand, Role::Quiet);
    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(2 * Metrics::grid);
    buttons->addWidget(start);
    buttons->addWidget(stop);
    buttons->addStretch();
    buttons->addWidget(byHand);
    card->body()->addLayout(buttons);
    return card;
}

void WelcomePage::Private::fillChoice()
{
    auto *const fields = new FormGrid;
    fields->addField(WelcomePage::tr("Name"), title);
    fields->addField(WelcomePage::tr("Profile"), profile);
    choice->body()->addWidget(fields);
    setRole(watch, Role::Primary);
    auto *const buttons = new QHBoxLayout;
    buttons->addWidget(watch);
    buttons->addStretch();
    choice->body()->addLayout(buttons);
}

void WelcomePage::Private::connectAll()
{
    connect(start, &QPushButton::clicked, q, [this] { look(); });
    connect(address, &QLineEdit::returnPressed, q, [this] { look(); });
    connect(token, &QLineEdit::returnPressed, q, [this] { look(); });
    connect(address, &QLineEdit::textEdited, q, [this] { say(problem, {}); });
    connect(stop, &QPushButton::clicked, q, [this] { firstLook->stop(); });
    connect(byHand, &QPushButton::clicked, q, &WelcomePage::byHandRequested);
    connect(watch, &QPushButton::clicked, q, [this] { save(); });
    connect(title, &QLineEdit::returnPressed, q, [this] { save(); });
    connect(firstLook, &FirstLook::changed, q, [this] { refresh(); });
    connect(&saver, &ServerSaver::told, q, [this](const QString &, const QString &text, Tone tone) {
        if (tone == Tone::Warn || tone == Tone::Bad)
            note->say(text, tone);
    });
}

void WelcomePage::Private::look()
{
    const AddressCheck check = checkAddress(address->text(), true);
    problem->setTone(check.problem.isEmpty() ? Tone::Muted : Tone::Bad);
    say(problem, check.problem.isEmpty() ? check.advice : check.problem);
    if (!check.problem.isEmpty()) {
        address->setFocus();
        return;
    }
    m_suggested.clear();
    title->clear();
    firstLook->look(check.url, token->text());
}

void WelcomePage::Private::save()
{
    const QUrl looked = firstLook->state().address;
    if (!profile->loaded() || looked.isEmpty())
        return;
    ConnectionSettings found;
    found.url = looked;
    found = trialSettings(*profile->loaded(), found);
    ServerEntry entry;
    entry.id = settings->freshId();
    entry.title = title->text().trimmed().isEmpty() ? looked.host() : title->text().trimmed();
    entry.url = found.url;
    entry.path = found.path;
    entry.nsp = found.nsp;
    entry.profile = profile->profile();
    saver.save(entry, token->text());
    Q_EMIT q->saved(entry.id);
}

// Until the person chooses something else.
void WelcomePage::Private::suggest(const FirstLookState &state)
{
    if (state.trials.isEmpty())
        return;
    const QString best = state.trials.constFirst().profile;
    if (best != m_suggested && (m_suggested.isEmpty() || profile->profile() == m_suggested))
        profile->setProfile(best);
    m_suggested = best;
    if (title->text().isEmpty())
        title->setText(state.address.host());
}

void WelcomePage::Private::refresh()
{
    const FirstLookState &state = firstLook->state();
    const bool canWatch = state.phase == Phase::Found || state.phase == Phase::Quiet;
    start->setVisible(!state.isBusy());
    stop->setVisible(state.isBusy());
    address->setReadOnly(state.isBusy());
    token->setReadOnly(state.isBusy());
    answer->setVisible(state.phase != Phase::None);
    choice->setVisible(canWatch);
    trials->setVisible(!state.trials.isEmpty());
    if (state.phase == Phase::Failed && !state.verdicts.isEmpty()) {
        answer->show(state.verdicts.constFirst());
    } else {
        const Headline headline = headlineOf(state);
        answer->say(headline.mark, headline.tone, headline.title, headline.detail);
    }
    trials->show(state.trials);
    if (canWatch)
        suggest(state);
}

WelcomePage::WelcomePage(FirstLook *look, SettingsStore *settings, SecretStore *secrets, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, look, settings, secrets))
{}

WelcomePage::~WelcomePage() = default;

void WelcomePage::begin()
{
    d->firstLook->forget();
    d->address->clear();
    d->token->clear();
    d->title->clear();
    say(d->problem, {});
    d->address->setFocus();
}

} // namespace Pollux::Ui
