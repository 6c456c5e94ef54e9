// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/linkopener.h"

#include "base/plaintext.h"
#include "settings/settingsstore.h"
#include "ui/models/texts.h"
#include "ui/style/roles.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

namespace {

constexpr qsizetype mostShown = 300;

QString trustedKey()
{
    return u"jobs/trustedHosts"_s;
}

bool isWebPage(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

// The port as well: another one is another server.
QString hostOf(const QUrl &url)
{
    const QString host = url.scheme() + u"://"_s + url.host(QUrl::FullyEncoded);
    return url.port() < 0 ? host : u"%1:%2"_s.arg(host).arg(url.port());
}

} // namespace

LinkOpener::LinkOpener(SettingsStore *settings, QWidget *window) : QObject(window), m_settings(settings), m_window(window) {}

void LinkOpener::open(const QUrl &url)
{
    if (!isWebPage(url)) {
        Q_EMIT failed(tr("Only web pages are opened, and this is none: %1").arg(isolated(addressForTheEye(url))));
        return;
    }
    const QUrl clean = url.adjusted(QUrl::RemoveUserInfo);
    if (trusted().contains(hostOf(clean)))
        go(clean);
    else
        ask(clean);
}

void LinkOpener::ask(const QUrl &url)
{
    if (m_question)
        m_question->close();
    m_question = new QMessageBox(m_window);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWindowTitle(tr("Open a page"));
    m_question->setText(tr("The server names this page for the job. Open it in the browser?"));
    m_question->setInformativeText(addressForTheEye(url));
    auto *const always = new QCheckBox(tr("Do not ask again for %1").arg(plainLine(url.host(QUrl::FullyEncoded), 80)).replace(u'&', u"&&"_s));
    m_question->setCheckBox(always);
    auto *const yes = m_question->addButton(tr("Open"), QMessageBox::AcceptRole);
    auto *const copy = m_question->addButton(tr("Copy address"), QMessageBox::ActionRole);
    auto *const no = m_question->addButton(tr("Leave it"), QMessageBox::RejectRole);
    setRole(yes, Role::Primary);
    m_question->setDefaultButton(yes);
    m_question->setEscapeButton(no);
    connect(yes, &QPushButton::clicked, this, [this, url, always] {
        if (always->isChecked())
            trust(hostOf(url));
        go(url);
    });
    connect(copy, &QPushButton::clicked, this, [url] { QApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded)); });
    m_question->open();
}

void LinkOpener::go(const QUrl &url)
{
    if (!QDesktopServices::openUrl(url))
        Q_EMIT failed(tr("The page could not be opened."));
}

QStringList LinkOpener::trusted() const
{
    return m_settings->state(trustedKey()).toStringList();
}

void LinkOpener::trust(const QString &host)
{
    QStringList hosts = trusted();
    if (hosts.contains(host))
        return;
    hosts += host;
    m_settings->setState(trustedKey(), hosts.mid(std::max<qsizetype>(0, hosts.size() - mostHosts)));
}

QString addressForTheEye(const QUrl &url)
{
    const QString shown = url.adjusted(QUrl::RemoveUserInfo).toDisplayString();
    const QString plainHost = url.host(QUrl::FullyEncoded);
    const bool isOfOtherLetters = plainHost != url.host(QUrl::PrettyDecoded);
    return plainLine(isOfOtherLetters ? u"%1 (%2)"_s.arg(shown, plainHost) : shown, mostShown);
}

} // namespace Pollux::Ui
