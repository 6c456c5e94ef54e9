// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/profilebox.h"

#include "base/plaintext.h"
#include "profile/profilecatalog.h"
#include "ui/settings/profilefiles.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSignalBlocker>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype titleLength = 80;

QString titleOf(const Profile &profile)
{
    return plainLine(profile.title.isEmpty() ? profile.name : profile.title, titleLength);
}

} // namespace

ProfileBox::ProfileBox(QWidget *parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    fill();
    connect(this, &QComboBox::activated, this, &ProfileBox::onActivated);
    setProfile({});
}

void ProfileBox::fill()
{
    clear();
    const QStringList own = userProfileNames();
    for (const QString &name : builtInProfileNames()) {
        const auto profile = own.contains(name) ? std::nullopt : std::optional(loadProfile(name));
        if (profile)
            addItem(*profile ? titleOf(**profile) : name, name);
    }
    if (!own.isEmpty())
        insertSeparator(count());
    for (const QString &name : own) {
        const auto profile = loadProfile(name);
        addItem(profile ? tr("%1 (%2)", "a profile's title and its file").arg(titleOf(*profile), name) : name, name);
    }
    insertSeparator(count());
    addItem(tr("Choose a file…"));
}

void ProfileBox::reload()
{
    const QSignalBlocker quiet(this);
    fill();
    setProfile(m_profile);
}

void ProfileBox::setProfile(const QString &nameOrPath)
{
    m_profile = nameOrPath;
    auto result = loadProfile(nameOrPath.isEmpty() ? genericProfileName() : nameOrPath);
    m_loaded.reset();
    m_problem.clear();
    if (result)
        m_loaded = std::move(*result);
    else
        m_problem = plainLine(result.error().toString());
    showProfile(nameOrPath.isEmpty() ? genericProfileName() : nameOrPath);
}

void ProfileBox::onActivated(int index)
{
    const QString chosen = itemData(index).toString();
    if (chosen.isEmpty())
        return chooseFile();
    setProfile(chosen);
    Q_EMIT profileChanged();
}

// Until a file is chosen, the profile stays what it was.
void ProfileBox::chooseFile()
{
    showProfile(m_profile.isEmpty() ? genericProfileName() : m_profile);
    auto *const dialog = new QFileDialog(window(), tr("Choose a profile"), {}, tr("Profiles (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        setProfile(file);
        Q_EMIT profileChanged();
    });
    dialog->open();
}

// A file gets an entry of its own, which stays for as long as the box does.
void ProfileBox::showProfile(const QString &nameOrPath)
{
    int index = findData(nameOrPath);
    if (index < 0) {
        index = count() - 2; // before the separator and the way to choose another
        const QString file = plainLine(QFileInfo(nameOrPath).fileName(), titleLength);
        insertItem(index,
                   m_loaded ? tr("%1 (%2)", "a profile's title and its file").arg(titleOf(*m_loaded), file) : file,
                   nameOrPath);
    }
    setCurrentIndex(index);
}

} // namespace Pollux::Ui
